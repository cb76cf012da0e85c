import { useEffect, useSyncExternalStore } from "react";
import { ProblemError, send, UnreachableError } from "#client/api.ts";
import type { Assignment } from "#domain/assignment.ts";
import { batch } from "./batch.ts";
import { createListeners } from "./listeners.ts";
import { onLiveEvent } from "./live-events.ts";

/** Who has what of the article on this page; one article a page. */
let shown: { articleId: string; list: Assignment[] } | null = null;
const listeners = createListeners();

/** Read who has what of an article, again. */
export async function readAssignments(articleId: string): Promise<void> {
  try {
    const { value } = await send<{ assignments: Assignment[] }>("GET", `/assignments?article=${articleId}`);
    shown = { articleId, list: value.assignments };
    listeners.call();
  } catch (error) {
    // What is shown stays: it is read again at the next change.
    if (!(error instanceof UnreachableError || error instanceof ProblemError)) throw error;
  }
}

/** Who has an article and its claims, kept up with what others assign. `atFirst` is what the server rendered. */
export function useAssignments(articleId: string, atFirst: Assignment[]): Assignment[] {
  useEffect(() => {
    shown = { articleId, list: atFirst };
    listeners.call();
    const read = batch(() => void readAssignments(articleId));
    return onLiveEvent((event) => {
      const isOfArticle = event.type.startsWith("assignment.") && event.articleId === articleId;
      if (isOfArticle || event.type === "resumed") read();
    });
  }, [articleId, atFirst]);
  return useSyncExternalStore(
    listeners.add,
    () => (shown?.articleId === articleId ? shown.list : atFirst),
    () => atFirst,
  );
}

const NONE: Assignment[] = [];

/** What is known of them elsewhere on the page. */
export const useKnownAssignments = (articleId: string): Assignment[] =>
  useSyncExternalStore(
    listeners.add,
    () => (shown?.articleId === articleId ? shown.list : NONE),
    () => NONE,
  );
