import "server-only";
import { createHash } from "node:crypto";
import type { Duplicate } from "#domain/article.ts";
import { DuplicateError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { urlKey } from "#domain/source.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** The article with the same text, else the one with the same address, or null. */
export async function findDuplicate(viewer: Viewer, text: string, url: string | null): Promise<Duplicate | null> {
  permit(can(viewer, "article.read"));
  return duplicateOf(db, viewer, sha256Of(text), url);
}

/** The refusal of an import that would duplicate an article. It says what to do instead. */
export function duplicateError(duplicate: Duplicate): DuplicateError {
  const { title, sameText, archived, mayRenew } = duplicate;
  const known = sameText
    ? `This article has already been imported: “${title}”.`
    : `This address has already been imported: “${title}”.`;
  const instead = mayRenew ? " If its text has changed, import that as a new version." : "";
  return new DuplicateError(known + (archived ? " It is archived. An editor can restore it." : instead), duplicate);
}

/** Make other imports of the same text or address wait until the transaction ends, so that one of them is the first. */
export async function lockImports(tx: Transaction, sha256: string, url: string | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(1, hashtext(${sha256}))`;
  const key = url && urlKey(url);
  if (key) await tx.$executeRaw`SELECT pg_advisory_xact_lock(2, hashtext(${key}))`;
}

/** Refuse an article whose text or address is stored already. */
export async function refuseDuplicate(tx: Transaction, viewer: Viewer, sha256: string, url: string | null) {
  const duplicate = await duplicateOf(tx, viewer, sha256, url);
  if (duplicate) throw duplicateError(duplicate);
}

/** Refuse another text under the id of a stored article. The same text is a repeated request. */
export async function refuseOtherText(tx: Transaction, row: { id: string; title: string }, sha256: string) {
  const first = await tx.version.findUnique({
    where: { articleId_number: { articleId: row.id, number: 1 } },
    select: { sha256: true },
  });
  if (first?.sha256 !== sha256)
    throw new DuplicateError("Another article has this id.", { id: row.id, title: row.title });
}

async function duplicateOf(
  tx: Transaction | typeof db,
  viewer: Viewer,
  sha256: string,
  url: string | null,
): Promise<Duplicate | null> {
  const first = (where: Prisma.ArticleWhereInput) =>
    tx.article.findFirst({
      where,
      select: { id: true, title: true, archivedAt: true, importedById: true },
      orderBy: { createdAt: "asc" },
    });
  const key = url ? urlKey(url) : null;
  const same = await first({ versions: { some: { sha256 } } });
  const row = same ?? (key ? await first({ urlKey: key }) : null);
  if (!row) return null;
  const { id, title, archivedAt, importedById } = row;
  const [sameText, archived] = [same !== null, archivedAt !== null];
  const mayRenew = !sameText && !archived && can(viewer, "version.import", importedById);
  return { id, title, sameText, archived, mayRenew };
}

export const sha256Of = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
