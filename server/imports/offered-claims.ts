import "server-only";
import type { OfferedClaim } from "#domain/imports/import-result.ts";
import type { PrecedentFields } from "#domain/precedent.ts";
import { urlKey } from "#domain/source.ts";
import { db } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";
import { currentText } from "./annotated-articles.ts";
import { locate } from "./locating.ts";

/** Articles whose text is looked through for reviewed claims, at most. */
const MAX_ARTICLES = 50;

/** The claims that reviews are about, where an article that is here has their very words and nobody marked them. */
export async function claimsToOffer(reviews: PrecedentFields[]): Promise<OfferedClaim[]> {
  const byKey = new Map<string, Set<string>>();
  for (const { appearances, statement } of reviews)
    for (const key of appearances.flatMap((address) => urlKey(address) ?? []))
      byKey.set(key, (byKey.get(key) ?? new Set()).add(statement));
  const articles = await db.article.findMany({
    where: { urlKey: { in: [...byKey.keys()] }, archivedAt: null },
    select: { id: true, title: true, urlKey: true },
    orderBy: { createdAt: "asc" },
    take: MAX_ARTICLES,
  });
  const offered: OfferedClaim[] = [];
  for (const { urlKey: key, ...article } of articles) {
    const statements = [...(byKey.get(key ?? "") ?? [])];
    const quotes = statements.map((exact) => [{ type: "TextQuoteSelector" as const, exact }]);
    const { text = "" } = (await currentText(article.id)) ?? {};
    for (const [index, { selectors }] of (await locate({ text, quotes, countsCodePoints: false })).entries())
      if (selectors) {
        const [{ start, end }] = selectors;
        offered.push({ article, statement: statements[index] ?? "", passage: { start, end } });
      }
  }
  return withoutMarked(offered);
}

async function withoutMarked(offered: OfferedClaim[]): Promise<OfferedClaim[]> {
  const marked = await db.anchor.findMany({
    where: { articleId: oneOf(offered.map(({ article }) => article.id)), claim: { withdrawnAt: null } },
    select: { articleId: true, start: true, end: true },
  });
  const passages = new Set(marked.map(({ articleId, start, end }) => `${articleId} ${start} ${end}`));
  return offered.filter(({ article, passage }) => !passages.has(`${article.id} ${passage.start} ${passage.end}`));
}
