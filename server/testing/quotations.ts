import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { readQuotations } from "#server/quotations/read-article.ts";
import { articleOfLines } from "./claims.ts";

/** For tests: an article of these paragraphs whose quotations were read, with their ids in the order of the text. */
export async function articleWithQuotations(viewer: Viewer, lines: string[]) {
  const article = await articleOfLines(viewer, lines);
  await readQuotations(article.id);
  const rows = await db.quotation.findMany({ where: { articleId: article.id }, orderBy: { start: "asc" } });
  return { ...article, quotationIds: rows.map(({ id }) => id) };
}
