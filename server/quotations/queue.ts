import "server-only";
import { db, type Transaction } from "#server/db/client.ts";
import { addJobs } from "#server/jobs/queue.ts";

/**
 * Raised when the rules of domain/quotation/ find other quotations or other pairs: all articles are then read again, some
 * of them each minute.
 */
export const RULES = 2;

/** Articles that one run adds: they take some minutes. */
const MAX_ARTICLES = 500;

/**
 * Let a job find the quotations of these articles and pair them, after a change of their text, their date or their
 * affairs. Nothing happens twice: an article has one waiting job.
 */
export const queueQuotationSearch = (tx: Transaction | typeof db, articleIds: string[]): Promise<void> =>
  addJobs(
    tx,
    "find-quotations",
    articleIds.map((articleId) => ({ data: { articleId }, key: articleId })),
  );

/** Let a job read the current version of an article again: a person changed what the rules depend on. */
export async function readQuotationsAgain(tx: Transaction, articleId: string): Promise<void> {
  await tx.quotationReading.updateMany({ where: { articleId }, data: { rules: 0 } });
  await queueQuotationSearch(tx, [articleId]);
}

/** Queue articles whose current version was not read for quotations, such as those of an older Galley. */
export async function queueUnreadQuotations(): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a LEFT JOIN "QuotationReading" r ON r."articleId" = a.id
    WHERE r."articleId" IS NULL OR r."versionNumber" <> a."currentVersion" OR r.rules <> ${RULES}
    ORDER BY a.id DESC LIMIT ${MAX_ARTICLES}`;
  await queueQuotationSearch(
    db,
    rows.map(({ id }) => id),
  );
  return rows.length;
}
