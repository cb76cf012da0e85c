import "server-only";
import { createHash } from "node:crypto";
import { DuplicateError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { urlKey } from "#domain/source.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** The article that has this text or this address already, or null. */
export async function findDuplicate(
  viewer: Viewer,
  text: string,
  url: string | null,
): Promise<{ id: string; title: string } | null> {
  permit(can(viewer, "article.read"));
  return duplicateOf(db, sha256Of(text), url);
}

/** Imports of the same text or address wait for each other from here to the end of the transaction, so that one is the first. */
export async function alone(tx: Transaction, sha256: string, url: string | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(1, hashtext(${sha256}))`;
  const key = url && urlKey(url);
  if (key) await tx.$executeRaw`SELECT pg_advisory_xact_lock(2, hashtext(${key}))`;
}

/** Refuse an article whose text or address is here already. */
export async function refuseDuplicate(tx: Transaction, sha256: string, url: string | null): Promise<void> {
  const there = await duplicateOf(tx, sha256, url);
  if (there) throw new DuplicateError(`This article has already been imported: “${there.title}”.`, there);
}

/** Refuse to store another article under the id of this one: only the same text is the same import, sent again. */
export async function refuseOther(tx: Transaction, row: { id: string; title: string }, sha256: string): Promise<false> {
  const first = await tx.version.findUnique({
    where: { articleId_number: { articleId: row.id, number: 1 } },
    select: { sha256: true },
  });
  if (first?.sha256 !== sha256)
    throw new DuplicateError("Another article has this id.", { id: row.id, title: row.title });
  return false;
}

async function duplicateOf(
  tx: Transaction | typeof db,
  sha256: string,
  url: string | null,
): Promise<{ id: string; title: string } | null> {
  const key = url ? urlKey(url) : null;
  const where = { OR: [{ versions: { some: { sha256 } } }, ...(key ? [{ urlKey: key }] : [])] };
  return tx.article.findFirst({ where, select: { id: true, title: true }, orderBy: { createdAt: "asc" } });
}

/** By what the same text is known. */
export const sha256Of = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
