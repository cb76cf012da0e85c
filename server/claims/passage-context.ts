import "server-only";
import { type PassageContext, passageContext } from "#domain/adjudication/passage-context.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { db } from "#server/db/client.ts";
import type { ClaimRow } from "./rows.ts";

/** The passage of a claim with the words around it in the newest version; null for a lost claim. */
export async function readPassageContext({
  articleId,
  anchors,
}: Pick<ClaimRow, "articleId" | "anchors">): Promise<PassageContext | null> {
  const [anchor] = anchors;
  if (!anchor || anchor.start === null || anchor.end === null) return null;
  const where = { articleId_number: { articleId, number: anchor.versionNumber } };
  const { document } = await db.version.findUniqueOrThrow({ where, select: { document: true } });
  return passageContext(document as ArticleDocument, { start: anchor.start, end: anchor.end });
}
