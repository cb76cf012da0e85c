import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { linesOf } from "./long-texts.ts";
import { articleWithQuotations } from "./quotations.ts";

/** For tests: an article with many quotations, and two that are the same long quotation. */
export async function largeQuotations(viewer: Viewer, { rows, length }: { rows: number; length: number }) {
  const short = Array.from({ length: rows }, (_, nth) => `“Boat ${nth} carries ${nth + 7} crates,” Ada Byron said.`);
  const many = await articleWithQuotations(viewer, short);
  const long = [
    "What was said.",
    `“${linesOf(length / 4)
      .join(" ")
      .replace(/[“”"]/g, "")}”`,
    "Ada Byron said that in spring.",
  ];
  await articleWithQuotations(viewer, long);
  const { quotationIds } = await articleWithQuotations(viewer, long);
  return { quotedArticleId: many.id, quotationId: quotationIds[0] ?? "" };
}
