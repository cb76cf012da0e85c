import "server-only";
import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import type { NotImported } from "#domain/imports/imported-file.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { PrecedentFields } from "#domain/precedent.ts";
import { URL_KEY_RULES, urlKey } from "#domain/source.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { insertRows } from "./insert-rows.ts";

type PrecedentRow = Omit<Prisma.PrecedentUncheckedCreateInput, "importedAt">;

export type PlannedPrecedents = { rows: (PrecedentRow & PrecedentFields)[]; leftOut: NotImported[] };

/** The labels of reviews that earlier parts of a file would store, by their keys. */
export type EarlierReviews = Map<string, string | null>;

/** The reviews of a file that are not here yet. A review that is here is never replaced. */
export async function planPrecedents(
  tx: Transaction,
  viewer: Viewer,
  reviews: PrecedentFields[],
  known: EarlierReviews = new Map(),
) {
  const planned: PlannedPrecedents = { rows: [], leftOut: [] };
  const keyed = reviews.map((review) => ({ review, key: precedentKey(review) }));
  const stored = await tx.precedent.findMany({
    where: { key: { in: keyed.map(({ key }) => key) } },
    select: { key: true, ratingLabel: true },
  });
  for (const { key, ratingLabel } of stored) known.set(key, ratingLabel);
  const ownHost = urlKey(publicUrl())?.split("/")[0] ?? "";
  for (const { review, key } of keyed) {
    const reason = whyNot(review, known.get(key), ownHost);
    if (reason !== null) planned.leftOut.push({ what: review.statement, reason });
    else planned.rows.push({ id: newId(), key, ...review, importedById: viewer.id });
    known.set(key, review.ratingLabel);
  }
  return planned;
}

function whyNot({ ratingLabel, url }: PrecedentFields, known: string | null | undefined, ownHost: string) {
  if (url && urlKey(url)?.split("/")[0] === ownHost)
    return "This newsroom published it. Its own rulings do not count as precedents of others.";
  if (known === undefined) return null;
  return known === ratingLabel
    ? "It is here already."
    : `It is here already, with the rating “${known ?? "none"}”, which Galley keeps. The file has “${ratingLabel ?? "none"}”.`;
}

/** The same review has the same key, by whatever address of its page. */
export const precedentKey = ({ url, publisher, statement }: Pick<PrecedentFields, "url" | "publisher" | "statement">) =>
  createHash("sha256")
    .update(JSON.stringify([(url && urlKey(url)) ?? publisher, statement.toLowerCase()]))
    .digest("hex");

export async function storePrecedents(tx: Transaction, viewer: Viewer, { rows }: PlannedPrecedents): Promise<void> {
  if (rows.length === 0) return;
  const importedAt = new Date();
  const stored = rows.map((row) => ({ ...row, keyRules: URL_KEY_RULES, importedAt }));
  await insertRows(tx, "Precedent", stored, { ifAbsent: true });
  recordEvent(tx, {
    type: "precedents.imported",
    actorId: viewer.id,
    object: { type: "import", id: newId() },
    after: { precedents: rows.map(({ id, statement, publisher, url }) => ({ id, statement, publisher, url })) },
  });
}
