import "server-only";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import type { SharedPassages } from "#domain/agreement/spans.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { type RatingPair, type ReviewerPair, reviewerPair } from "#domain/quality/quality.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";
import { peopleByIds } from "./people-by-ids.ts";

const { sql } = Prisma;

/** The matrix has the reviewers who share most claims with others. */
const MAX_REVIEWERS = 12;

/**
 * How reviewers rate the claims that they share. Null for reviewers, who may know of their own verdicts only, and for
 * editors who rule without knowing names.
 */
export async function reviewerPairs(viewer: Viewer, ask: Ask, scale: Rating[]): Promise<ReviewerPair[] | null> {
  if (!can(viewer, "work.read") || hidesNames(viewer)) return null;
  const most = await ask<{ person: number }>(sql`
    SELECT person FROM (
      SELECT first AS person, count(*) AS claims FROM pairs GROUP BY pairs.first
      UNION ALL SELECT second, count(*) FROM pairs GROUP BY pairs.second
    ) GROUP BY person ORDER BY sum(claims) DESC, person LIMIT ${MAX_REVIEWERS}`);
  if (most.length === 0) return [];
  const among = Prisma.join(most.map(({ person }) => person));
  const [ratings, work] = [await pairRatings(ask, among), await sharedWork(ask, among)];
  const people = await peopleByIds(ratings.flatMap(({ one, other }) => [one, other]));
  const pairs = new Map<string, RatingPair[]>();
  for (const { one, other, ...given } of ratings) {
    const key = `${one} ${other}`;
    pairs.set(key, [...(pairs.get(key) ?? []), given]);
  }
  return [...pairs].flatMap(([key, given]) => {
    const [one, other] = key.split(" ").map((id) => people.get(id));
    return one && other ? [reviewerPair([one, other], given, passagesOf(given, work.get(key)), scale)] : [];
  });
}

type PairRow = RatingPair & { one: string; other: string };

const pairRatings = (ask: Ask, among: Prisma.Sql): Promise<PairRow[]> =>
  ask<PairRow>(sql`
    SELECT term(p.first) AS one, term(p.second) AS other, term(p.first_rating) AS first, term(p.second_rating) AS second,
      count(*) AS claims
    FROM pairs p WHERE p.first IN (${among}) AND p.second IN (${among})
    GROUP BY p.first, p.second, p.first_rating, p.second_rating`);

type WorkRow = { one: string; other: string; ofOne: number; ofOther: number };

/** How many claims each of two people judged independently, in the articles in which both did so. */
async function sharedWork(ask: Ask, among: Prisma.Sql): Promise<Map<string, WorkRow>> {
  const rows = await ask<WorkRow>(sql`SELECT * FROM (
    WITH counted AS MATERIALIZED (
      SELECT article, reviewer AS person, count(*) AS judged FROM independent_verdicts
      WHERE reviewer IN (${among}) GROUP BY article, reviewer
    )
    SELECT term(a.person) AS one, term(b.person) AS other, sum(a.judged) AS "ofOne", sum(b.judged) AS "ofOther"
    FROM counted a JOIN counted b ON a.article = b.article AND a.person < b.person GROUP BY a.person, b.person
  )`);
  return new Map(rows.map((row) => [`${row.one} ${row.other}`, row]));
}

function passagesOf(given: RatingPair[], work: WorkRow | undefined): SharedPassages {
  const both = given.reduce((sum, { claims }) => sum + claims, 0);
  return { both, onlyFirst: (work?.ofOne ?? both) - both, onlySecond: (work?.ofOther ?? both) - both };
}
