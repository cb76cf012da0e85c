import { useEffect, useSyncExternalStore } from "react";
import type { ListedQuotation } from "#domain/quotation/quotation.ts";
import { ProblemError, UnreachableError } from "./api.ts";
import { batch } from "./batch.ts";
import { createListeners } from "./listeners.ts";
import { onLiveEvent } from "./live-events.ts";
import { quotationsPage } from "./utterances.ts";

/** The quotations of an article, as far as they are read. */
export type ArticleQuotations = {
  quotations: ListedQuotation[];
  /** Whether the article has more. */
  hasMore: boolean;
  state: "loading" | "loaded" | "failed";
};

const NOTHING: ArticleQuotations = { quotations: [], hasMore: false, state: "loading" };

/** Those of the article on this page, in so many pages. A page of the app shows one article at most. */
type Reading = { articleId: string; read: ArticleQuotations; cursor: string | null; pages: number };

const unread = (articleId: string): Reading => ({ articleId, read: NOTHING, cursor: null, pages: 0 });

let current = unread("");
const listeners = createListeners();

/** Read the next page of the quotations of an article. */
export const readMoreQuotations = (articleId: string): Promise<void> =>
  readPage(current.articleId === articleId ? current : unread(articleId));

/** Read the first page again, unless it is not the only one. */
async function readAgain(articleId: string): Promise<void> {
  if (current.articleId === articleId && current.pages <= 1) await readPage(unread(articleId));
}

async function readPage({ articleId, read, cursor, pages }: Reading): Promise<void> {
  try {
    const { quotations, nextCursor = null } = await quotationsPage(articleId, cursor);
    const all = [...read.quotations, ...quotations];
    current = {
      articleId,
      read: { quotations: all, hasMore: nextCursor !== null, state: "loaded" },
      ...{ cursor: nextCursor, pages: pages + 1 },
    };
  } catch (error) {
    if (!(error instanceof UnreachableError || error instanceof ProblemError)) throw error;
    current = { ...current, articleId, read: { ...current.read, state: "failed" } };
  }
  listeners.call();
}

/**
 * The quotations of an article. The first page is read when the article is opened, and again when a job has found
 * quotations, unless somebody has read on.
 */
export function useArticleQuotations(articleId: string): ArticleQuotations {
  useEffect(() => {
    current = unread(articleId);
    void readMoreQuotations(articleId);
    const readSoon = batch(() => void readAgain(articleId));
    return onLiveEvent((event) => {
      if (event.type === "quotation.found" && event.articleId === articleId) readSoon();
    });
  }, [articleId]);
  return useKnownQuotations(articleId);
}

/** The same for other parts of the page, which read nothing themselves. */
export const useKnownQuotations = (articleId: string): ArticleQuotations =>
  useSyncExternalStore(
    listeners.add,
    () => (current.articleId === articleId ? current.read : NOTHING),
    () => NOTHING,
  );
