import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ArticleDocument, DocumentNode } from "#domain/document.ts";
import type { Transaction } from "#server/db/client.ts";

/** Bytes of JSON that are parsed at once, which takes a few milliseconds. */
const PART_BYTES = 500_000;

/**
 * The document of a version, parsed part by part: to parse the JSON of a long article at once would block all others. A
 * single block is not divided.
 */
export async function readDocument(tx: Transaction, articleId: string, number: number): Promise<ArticleDocument> {
  const parts = await tx.$queryRaw<{ blocks: string }[]>`
    SELECT string_agg(block, ',' ORDER BY place) AS blocks FROM (
      SELECT block, place, floor(sum(octet_length(block)) OVER (ORDER BY place) / ${PART_BYTES}) AS part
      FROM "Version", LATERAL (
        SELECT value::text AS block, place FROM jsonb_array_elements(document->'content') WITH ORDINALITY AS a(value, place)
      ) blocks
      WHERE "articleId" = ${articleId}::uuid AND number = ${number}) measured
    GROUP BY part ORDER BY part`;
  const content: DocumentNode[] = [];
  for (const { blocks } of parts) {
    for (const block of JSON.parse(`[${blocks}]`)) content.push(block);
    await nextTurn();
  }
  return { type: "doc", content };
}
