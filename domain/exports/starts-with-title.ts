import { canonicalText } from "#domain/document.ts";
import type { ReportHead } from "#domain/report-shape.ts";

/**
 * Whether the text begins with the title, which the head of a report shows already, and no claim is in it. `firstClaim`
 * is the lowest offset of a claim.
 */
export function startsWithTitle({ article, version }: ReportHead, firstClaim: number): boolean {
  const first = version.document?.content[0];
  if (first?.type !== "heading") return false;
  const words = canonicalText(first);
  return firstClaim >= words.length && words.trim() === article.title.trim();
}
