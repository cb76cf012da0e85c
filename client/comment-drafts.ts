import { createStore, del, get, set, type UseStore } from "idb-keyval";
import type { CommentKind } from "#domain/comment.ts";

/** A comment that is being written. It has its id from the first letter, so that sending it twice stores it once. */
export type CommentDraft = { id: string; text: string; kind: CommentKind; mentioned: { id: string; name: string }[] };

let store: UseStore | null = null;
const drafts = () => {
  store ??= createStore("galley-comments", "drafts");
  return store;
};

/** Where the draft of a person at a place is kept: a claim for a new thread, a comment for an answer or a change. */
export const draftKey = (personId: string, place: string): string => `${personId} ${place}`;

/** What was being written there, from this browser. Where nothing can be kept there is none. */
export const keptDraft = (key: string): Promise<CommentDraft | null> =>
  get<CommentDraft>(key, drafts()).then(
    (draft) => draft ?? null,
    () => null,
  );

/** Keep what is written, or forget it once it is stored. The writes of one window come after each other. */
let last: Promise<unknown> = Promise.resolve();
export function keepDraft(key: string, draft: CommentDraft | null): Promise<unknown> {
  const write = () =>
    (draft && draft.text !== "" ? set(key, draft, drafts()) : del(key, drafts())).catch(() => undefined);
  last = last.then(write);
  return last;
}
