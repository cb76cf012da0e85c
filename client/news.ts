import { createListeners } from "./listeners.ts";

/** What a stream told of that the claims of an article do not show: comments, assignments, notifications. Of type `resumed` when some may have been missed. */
export type News = { type: string; claimId: string | null; articleId: string | null };

const listeners = createListeners<[News]>();

/** Hear of them until the returned function is called. */
export const onNews = listeners.add;
export const tellNews = listeners.call;

/** Whether a change is news of this kind, and nothing of a claim itself. */
export const isNews = ({ type }: News): boolean => /^(comment|assignment)\.|^notified$/.test(type);

/** Milliseconds in which news that ask for the same reading are gathered: five hundred assignments come at once. */
const GATHERING = 200;

/** `read`, once for all the calls of a moment. */
export function gathered(read: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      read();
    }, GATHERING);
  };
}
