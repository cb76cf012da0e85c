import "server-only";
import { bestOf, clashFinder } from "#domain/clash/find-clashes.ts";
import { db } from "#server/db/client.ts";
import { announceFinding } from "#server/log/findings.ts";
import { mapInSlices, slicesOf } from "#server/slices.ts";
import { comparedArticles } from "./compared-articles.ts";
import { rowOf } from "./rows.ts";
import { readArticle, readStored, type StatedArticle } from "./stated-sentences.ts";
import { clashingWith, forgetUnrelated, storeClashes } from "./store-clashes.ts";

/** Articles that are read at once to be compared. */
const BATCH_SIZE = 10;

/** Read an article, compare it with those that are related to it, and store what clashes. */
export async function findClashesOf(articleId: string): Promise<void> {
  const article = await readArticle(articleId);
  if (!article) return;
  const related = await comparedArticles(articleId);
  const clashed = await clashingWith(articleId);
  let isChanged = await forgetUnrelated(articleId, related);
  for (const ids of slicesOf(related, BATCH_SIZE))
    for (const other of await readStored(ids))
      isChanged = (await compareArticles(article, other, clashed.has(other.id))) || isChanged;
  const { versionNumber } = article;
  await db.statedSentences.updateMany({ where: { articleId, versionNumber }, data: { isCompared: true } });
  if (isChanged) await announceFinding("clash.found", articleId);
}

/** Clashes of two articles that are kept, the most similar ones. Nobody looks through more. */
const MAX_CLASHES = 100;

/**
 * Store what clashes between two articles. `haveClashed`: whether they have stored clashes. Returns false where there is
 * nothing to store.
 */
async function compareArticles(one: StatedArticle, other: StatedArticle, haveClashed: boolean): Promise<boolean> {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const found = await mapInSlices(first.sentences, clashFinder(first.sentences, second.sentences));
  const best = bestOf(found.flat()).slice(0, MAX_CLASHES);
  if (best.length === 0 && !haveClashed) return false;
  await storeClashes(
    first,
    second,
    best.map((clash) => rowOf(first, second, clash)),
  );
  return true;
}
