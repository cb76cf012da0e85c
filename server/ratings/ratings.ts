import "server-only";
import { RuleError } from "#domain/errors.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Rating, VersionedRating, VersionedScale } from "#domain/rating/rating.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** The scale, worst first, with retired ratings, which old verdicts still have. */
export async function ratingScale(viewer: Viewer, tx: Transaction = db): Promise<Rating[]> {
  permit(can(viewer, "scale.read"));
  return (await versionedRatings(tx)).map(({ version: _, ...rating }) => rating);
}

/** The scale with the versions that its ETags name. */
export async function readScale(viewer: Viewer): Promise<VersionedScale> {
  permit(can(viewer, "scale.read"));
  return scaleOf(await versionedRatings(db));
}

export async function versionedRatings(tx: Transaction): Promise<VersionedRating[]> {
  const rows = await tx.rating.findMany({ orderBy: [{ position: "asc" }, { key: "asc" }] });
  return rows.map(ratingOf);
}

/** Every change raises the version of a rating, and so the sum of them all. */
export const scaleOf = (ratings: VersionedRating[]): VersionedScale => ({
  ratings,
  version: ratings.reduce((sum, { version }) => sum + version, 0),
});

const ratingOf = ({
  retiredAt,
  labels,
  symbol,
  line,
  ...rating
}: Prisma.RatingGetPayload<object>): VersionedRating => ({
  ...rating,
  // PostgreSQL does not keep the order of the fields of a jsonb object.
  labels: Object.fromEntries(Object.entries(labels as Record<string, string>).sort(([a], [b]) => (a < b ? -1 : 1))),
  retired: retiredAt !== null,
  // The database checks that they are of the set.
  symbol: symbol as Rating["symbol"],
  line: line as Rating["line"],
});

/** The fields of a rating that show whether it can be given. */
export type RatingAvailability = { label: string; retiredAt: Date | null };

/** The ratings of the scale under these keys, by their keys. */
export async function findRatings(tx: Transaction, keys: string[]): Promise<Map<string, RatingAvailability>> {
  const where = { key: { in: [...new Set(keys)] } };
  const rows = await tx.rating.findMany({ where, select: { key: true, label: true, retiredAt: true } });
  return new Map(rows.map(({ key, ...rating }) => [key, rating]));
}

/** Refuse a rating that the scale does not have, or no longer offers. */
export function checkRating(key: string, rating: RatingAvailability | null): void {
  if (!rating) throw new RuleError(`The rating scale has no rating “${cutAtGrapheme(key, 60)}”.`);
  if (rating.retiredAt) throw new RuleError(`The rating “${rating.label}” is no longer in use.`);
}
