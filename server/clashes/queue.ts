import "server-only";
import { db, type Transaction } from "#server/db/client.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { READING } from "./stated-sentences.ts";

/** Look for the clashes of these articles after the transaction. */
export const queueClashSearch = (tx: Transaction, articleIds: readonly string[]): Promise<void> =>
  addJobs(
    tx,
    "find-clashes",
    articleIds.map((articleId) => ({ data: { articleId }, key: articleId })),
  );

/** Articles that one run queues. It runs every five minutes. */
const BATCH_SIZE = 200;

/** Queue the articles that were not read or compared as they are now, such as those of earlier versions of Galley. */
export async function queueUnreadArticles(): Promise<void> {
  const unread = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a LEFT JOIN "StatedSentences" s ON s."articleId" = a.id
    WHERE a."archivedAt" IS NULL AND (s."articleId" IS NULL OR NOT s."isCompared" OR s.reading <> ${READING}
      OR s."versionNumber" <> a."currentVersion" OR s.language <> a.language
      OR s."publishedOn" IS DISTINCT FROM (a."publishedAt" AT TIME ZONE 'UTC')::date)
    ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${BATCH_SIZE}`;
  await queueClashSearch(
    db,
    unread.map(({ id }) => id),
  );
}
