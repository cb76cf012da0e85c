import "server-only";
import { v7 as newId } from "uuid";
import { MAX_AFFAIR_ARTICLES } from "#domain/affair.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { db } from "#server/db/client.ts";

/** For tests: an affair with as many articles as it can have, and reports of readers. */
export async function storeDesk(viewer: Viewer, rows: number): Promise<{ affairId: string; readerReportId: string }> {
  const [affairId, readerReportId] = [newId(), newId()];
  const articles = await db.article.findMany({ select: { id: true }, take: MAX_AFFAIR_ARTICLES });
  await saveAffair(viewer, affairId, { name: "The harbour", articles: articles.map(({ id }) => id) }, null);
  await db.$executeRaw`INSERT INTO "ReaderReport" (id, kind, text, "secretHash")
    SELECT CASE WHEN n = 1 THEN ${readerReportId}::uuid ELSE gen_random_uuid() END, 'check'::"ReaderReportKind",
      repeat('Who said this? ', 300), 'secret ' || n FROM generate_series(1, ${rows}) n`;
  return { affairId, readerReportId };
}
