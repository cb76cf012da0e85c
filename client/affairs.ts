import type { Affair, AffairInput, ListedAffair } from "#domain/affair.ts";
import type { RelatedArticle } from "#domain/related-article.ts";
import { etagOf, ProblemError, send } from "./api.ts";

/** Make an affair, or change the version that was read. Throws what the API threw, as the others do. */
export async function saveAffair(id: string, input: AffairInput, before: Affair | null): Promise<Affair> {
  const etag = before && etagOf(before);
  return (await send<Affair>("PUT", `/affairs/${id}`, { body: input, etag })).value;
}

export const listAffairs = async (): Promise<ListedAffair[]> =>
  (await send<{ affairs: ListedAffair[] }>("GET", "/affairs")).value.affairs;

const MAX_ATTEMPTS = 3;

/** Add articles to an affair and take others out, whatever someone else changes of it at the same time. */
export async function changeArticles(id: string, { add = [], remove = [] }: ArticlesChange): Promise<Affair> {
  for (let attempt = 1; ; attempt += 1) {
    const { value: affair } = await send<Affair>("GET", `/affairs/${id}`);
    const articles = [...affair.articles, ...add].filter((article) => !remove.includes(article));
    try {
      return await saveAffair(id, { name: affair.name, articles }, affair);
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 412) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

type ArticlesChange = { add?: string[]; remove?: string[] };

/** Articles that may be about the same affair as an article. */
export const relatedArticles = async (articleId: string): Promise<RelatedArticle[]> =>
  (await send<{ articles: RelatedArticle[] }>("GET", `/articles/${articleId}/related`)).value.articles;

/** Articles whose title or outlet has these words, as a list shows them. */
export async function articlesWith(words: string) {
  const { value } = await send<{ articles: FoundArticle[] }>("GET", `/articles?q=${encodeURIComponent(words)}`);
  return value.articles;
}

export type FoundArticle = { id: string; title: string; outlet: string | null; language: string };
