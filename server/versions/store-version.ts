import "server-only";
import type { ImportMethod } from "#domain/article-content.ts";
import type { ArticleDocument } from "#domain/document.ts";
import type { Viewer } from "#domain/permissions.ts";
import { sha256Of } from "#server/articles/duplicates.ts";
import { queueClashSearch } from "#server/clashes/queue.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueQuotationSearch } from "#server/quotations/queue.ts";

/** The content of a version, and where it comes from. */
export type VersionContent = {
  document: ArticleDocument;
  /** `canonicalText` of the document. */
  text: string;
  method: ImportMethod;
  note?: string | null | undefined;
};

/** Store a text as the version `number` of an article, imported by `viewer`. Jobs look for its quotations and clashes. */
export async function storeVersion(
  tx: Transaction,
  viewer: Viewer,
  { articleId, number }: { articleId: string; number: number },
  { document, text, method, note = null }: VersionContent,
): Promise<void> {
  // Prisma would copy every node of the document, which blocks the event loop for 300 ms where the document is long.
  await tx.$executeRaw`
    INSERT INTO "Version" ("articleId", number, document, text, sha256, method, note, "importedById")
    VALUES (${articleId}::uuid, ${number}, ${JSON.stringify(document)}::jsonb, ${text}, ${sha256Of(text)},
      ${method}::"ImportMethod", ${note}, ${viewer.id}::uuid)`;
  await queueClashSearch(tx, [articleId]);
  await queueQuotationSearch(tx, [articleId]);
}
