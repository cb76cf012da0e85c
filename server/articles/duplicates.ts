import "server-only";
import { createHash } from "node:crypto";
import { DuplicateError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { urlKey } from "#domain/source.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** The article with the same text or address, or null. */
export async function findDuplicate(viewer: Viewer, text: string, url: string | null) {
  permit(can(viewer, "article.read"));
  return duplicateOf(db, sha256Of(text), url);
}

/** Make other imports of the same text or address wait until the transaction ends, so that one of them is the first. */
export async function lockImports(tx: Transaction, sha256: string, url: string | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(1, hashtext(${sha256}))`;
  const key = url && urlKey(url);
  if (key) await tx.$executeRaw`SELECT pg_advisory_xact_lock(2, hashtext(${key}))`;
}

/** Refuse an article whose text or address is stored already. */
export async function refuseDuplicate(tx: Transaction, sha256: string, url: string | null): Promise<void> {
  const duplicate = await duplicateOf(tx, sha256, url);
  if (duplicate) throw new DuplicateError(`This article has already been imported: “${duplicate.title}”.`, duplicate);
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

async function duplicateOf(tx: Transaction | typeof db, sha256: string, url: string | null) {
  const key = url ? urlKey(url) : null;
  const where = { OR: [{ versions: { some: { sha256 } } }, ...(key ? [{ urlKey: key }] : [])] };
  return tx.article.findFirst({ where, select: { id: true, title: true }, orderBy: { createdAt: "asc" } });
}

export const sha256Of = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
