import "server-only";
import type { VerdictFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo } from "./blindness.ts";

const { sql } = Prisma;

/** The conditions on claims `c` of a `VerdictFilter`. What they say of others’ verdicts holds only where the viewer is not blind. */
export function verdictConditions(
  viewer: Viewer,
  { compared, rater, gave, corater, agree, spread }: VerdictFilter,
): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (compared) conditions.push(sql`c.independent >= 2`);
  if (rater && corater) conditions.push(ratedByBoth(rater, corater, agree));
  else if (rater) conditions.push(ratedBy(rater, gave));
  if (spread) conditions.push(isSpread(Number(spread)));
  const tellsOfOthers = compared || spread || (rater && (corater || rater !== viewer.id));
  return tellsOfOthers ? [...conditions, sql`NOT ${blindTo(viewer)}`] : conditions;
}

const ratedBy = (rater: string, gave: string | undefined): Prisma.Sql =>
  sql`c.id IN (SELECT "claimId" FROM "Verdict" WHERE "reviewerId" = ${rater}::uuid AND state = 'submitted'
    ${gave ? sql`AND "ratingKey" = ${gave}` : Prisma.empty})`;

/** Verdicts are compared as they were given independently. */
const ratedByBoth = (one: string, other: string, agree: VerdictFilter["agree"]): Prisma.Sql =>
  sql`c.id IN (SELECT a."claimId" FROM "Verdict" a JOIN "Verdict" b ON b."claimId" = a."claimId"
    WHERE a."reviewerId" = ${one}::uuid AND b."reviewerId" = ${other}::uuid AND a.state = 'submitted' AND b.state = 'submitted'
      AND a."blindRating" IS NOT NULL AND b."blindRating" IS NOT NULL
      ${agree ? sql`AND (a."blindRating" = b."blindRating") = ${agree === "yes"}` : Prisma.empty})`;

const isSpread = (steps: number): Prisma.Sql =>
  sql`c.id IN (SELECT v."claimId" FROM "Verdict" v JOIN "Rating" r ON r.key = v."ratingKey" WHERE v.state = 'submitted'
    GROUP BY v."claimId" HAVING max(r.value) - min(r.value) >= ${steps})`;
