import "server-only";
import { can, type Viewer } from "#domain/permissions.ts";
import { type AgainstRulings, pairMeasures, type RatingPair } from "#domain/quality/quality.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";
import { peopleByIds } from "./people-by-ids.ts";

const { sql } = Prisma;

/** Reviewers with a row: those with the most verdicts on ruled claims. */
const MAX_ROWS = 50;

/** Independent verdicts against the rulings on the same claims, by reviewer name; for reviewers only their own. */
export async function againstRulings(viewer: Viewer, ask: Ask, scale: Rating[]): Promise<AgainstRulings[]> {
  const mine = can(viewer, "work.read") ? sql`TRUE` : sql`term(v.reviewer) = ${viewer.id}`;
  const rows = await ask<RatingPair & { reviewer: string }>(sql`
    SELECT term(v.reviewer) AS reviewer, term(v.rating) AS first, term(v.ruling) AS second, count(*) AS claims
    FROM independent_verdicts v WHERE v.ruling IS NOT NULL AND ${mine} GROUP BY v.reviewer, v.rating, v.ruling`);
  const byReviewer = new Map<string, RatingPair[]>();
  for (const { reviewer, ...given } of rows) byReviewer.set(reviewer, [...(byReviewer.get(reviewer) ?? []), given]);
  const people = await peopleByIds([...byReviewer.keys()]);
  return [...byReviewer]
    .flatMap(([id, given]) => {
      const reviewer = people.get(id);
      return reviewer ? [{ reviewer, given, ...pairMeasures(given, scale) }] : [];
    })
    .sort((a, b) => b.claims - a.claims)
    .slice(0, MAX_ROWS)
    .sort((a, b) => a.reviewer.name.localeCompare(b.reviewer.name));
}
