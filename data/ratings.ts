import "server-only";
import { RuleError } from "#domain/errors.ts";
import type { Rating } from "#domain/rating.ts";
import { db, type Transaction } from "./db.ts";

/** The scale, worst first, retired ratings included: old verdicts still show them. */
export async function ratingScale(): Promise<Rating[]> {
  const rows = await db.rating.findMany({ orderBy: { position: "asc" } });
  return rows.map(({ retiredAt, labels, version: _, ...rating }) => ({
    ...rating,
    labels: labels as Record<string, string>,
    retired: retiredAt !== null,
  }));
}

/** Refuse a rating that the scale does not have, or no longer offers. */
export async function checkRating(tx: Transaction, key: string): Promise<void> {
  const rating = await tx.rating.findUnique({ where: { key }, select: { retiredAt: true, label: true } });
  if (!rating) throw new RuleError(`The rating scale has no rating “${key.slice(0, 60)}”.`);
  if (rating.retiredAt) throw new RuleError(`The rating “${rating.label}” is no longer in use.`);
}
