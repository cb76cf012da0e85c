import { createListeners } from "./listeners.ts";

/** What a stream told of that the claims of an article do not show: comments, assignments, notifications. Of type `resumed` when some may have been missed. */
export type News = { type: string; claimId: string | null; articleId: string | null };

const listeners = createListeners<[News]>();

/** Hear of them until the returned function is called. */
export const onNews = listeners.add;
export const tellNews = listeners.call;

/** Whether a change is news of this kind, and nothing of a claim itself. */
export const isNews = ({ type }: News): boolean => /^(comment|assignment)\.|^notified$/.test(type);
