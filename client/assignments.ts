import { useEffect, useSyncExternalStore } from "react";
import { ProblemError, send, UnreachableError } from "#client/api.ts";
import { ASSIGNMENTS_PAGE_SIZE, type Assignment } from "#domain/assignment.ts";
import { batch } from "./batch.ts";
import { createListeners } from "./listeners.ts";
import { onLiveEvent } from "./live-events.ts";
import { readAllPages } from "./pages.ts";

/** The assignments of the article on this page. A page shows one article at most. */
let current: { articleId: string; list: Assignment[] } | null = null;
const listeners = createListeners();

export async function readAssignments(articleId: string): Promise<void> {
  try {
    const list = await readAllPages<Assignment>(send, `/assignments?article=${articleId}`, "assignments");
    current = { articleId, list };
    listeners.call();
  } catch (error) {
    // The list stays as it is until the next change.
    if (!(error instanceof UnreachableError || error instanceof ProblemError)) throw error;
  }
}

/**
 * The assignments of an article and its claims, updated when others assign. `initial` is what the server rendered: the
 * first page.
 */
export function useAssignments(articleId: string, initial: Assignment[]): Assignment[] {
  useEffect(() => {
    current = { articleId, list: initial };
    listeners.call();
    const read = batch(() => void readAssignments(articleId));
    if (initial.length === ASSIGNMENTS_PAGE_SIZE) read();
    return onLiveEvent((event) => {
      const isOfArticle = event.type.startsWith("assignment.") && event.articleId === articleId;
      if (isOfArticle || event.type === "resumed") read();
    });
  }, [articleId, initial]);
  return useKnownAssignments(articleId, initial);
}

const NONE: Assignment[] = [];

/** The same for other parts of the page; `initial` until `useAssignments` has run. */
export const useKnownAssignments = (articleId: string, initial = NONE): Assignment[] =>
  useSyncExternalStore(
    listeners.add,
    () => (current?.articleId === articleId ? current.list : initial),
    () => initial,
  );
