import "server-only";
import { db } from "#server/db/client.ts";

/** The numbers of the newest editions of those of these articles whose report is public. */
export async function newestEditions(articleIds: string[]): Promise<Map<string, number>> {
  const rows = await db.publishedReport.findMany({
    where: { articleId: { in: articleIds }, withdrawnAt: null },
    select: { articleId: true, newest: true },
  });
  return new Map(rows.map(({ articleId, newest }) => [articleId, newest]));
}
