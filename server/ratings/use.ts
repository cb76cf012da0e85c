import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { RatingUse, SampleClaim } from "#domain/rating/rating.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo, fromClaims } from "#server/claims/blindness.ts";
import { findClaims } from "#server/claims/find-claims.ts";
import { claimSeenBy } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";

/** Claims on which the viewer is blind. Only their own drafts make those who change the scale blind. */
const blindClaims = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`SELECT c.id FROM ${fromClaims(viewer)} WHERE mine.state = 'draft' AND ${blindTo(viewer)}`;

/** How many submitted verdicts and rulings have each rating, without verdicts on claims on which the viewer is blind. */
export async function ratingUses(viewer: Viewer): Promise<Record<string, RatingUse>> {
  permit(can(viewer, "scale.change"));
  const rows = await db.$queryRaw<{ key: string; verdicts: bigint; rulings: bigint }[]>`
    SELECT key, sum(verdicts) AS verdicts, sum(rulings) AS rulings FROM (
      SELECT "ratingKey" AS key, count(*) AS verdicts, 0 AS rulings FROM "Verdict"
      WHERE state = 'submitted' AND "claimId" NOT IN (${blindClaims(viewer)})
      GROUP BY "ratingKey"
      UNION ALL SELECT "ratingKey", 0, count(*) FROM "Ruling" GROUP BY "ratingKey"
    ) held GROUP BY key`;
  return Object.fromEntries(
    rows.map(({ key, verdicts, rulings }) => [key, { verdicts: Number(verdicts), rulings: Number(rulings) }]),
  );
}

/** Claims of a preview: for each rating, and with any rating. */
const SAMPLES_PER_RATING = 2;
const LATEST_SAMPLES = 4;

/** Claims for the preview of a rating: the latest ones, and the latest of each rating that the viewer may know of. */
export async function claimsToPreview(viewer: Viewer): Promise<SampleClaim[]> {
  permit(can(viewer, "scale.change"));
  const samples = await db.$queryRaw<{ id: string }[]>`
    (SELECT id, "createdAt" FROM "Claim" WHERE "withdrawnAt" IS NULL
      ORDER BY "createdAt" DESC, id DESC LIMIT ${LATEST_SAMPLES})
    UNION
    SELECT latest.id, latest."createdAt" FROM "Rating" r CROSS JOIN LATERAL (
      SELECT id, "createdAt" FROM "Claim"
      WHERE "ratingKey" = r.key AND "withdrawnAt" IS NULL AND id NOT IN (${blindClaims(viewer)})
      ORDER BY "createdAt" DESC, id DESC LIMIT ${SAMPLES_PER_RATING}
    ) latest
    ORDER BY "createdAt" DESC, id DESC`;
  const rows = await findClaims(
    db,
    viewer,
    samples.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { id, anchor, standing } = claimSeenBy(viewer, row);
    const { exact, prefix, suffix } = anchor;
    const rating = "rating" in standing ? standing.rating : null;
    return { id, exact, prefix, suffix, language: row.article.language, rating };
  });
}
