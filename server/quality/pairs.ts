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
    SELECT person FROM (SELECT first AS person FROM pairs UNION ALL SELECT second FROM pairs)
    GROUP BY person ORDER BY count(*) DESC, person LIMIT ${MAX_REVIEWERS}`);
  if (most.length === 0) return [];
  const among = Prisma.join(most.map(({ person }) => person));
  const [ratings, passages] = [await pairRatings(ask, among), await sharedPassages(ask, among)];
  const people = await peopleByIds(ratings.flatMap(({ one, other }) => [one, other]));
  const pairs = new Map<string, RatingPair[]>();
  for (const { one, other, ...given } of ratings) {
    const key = `${one} ${other}`;
    pairs.set(key, [...(pairs.get(key) ?? []), given]);
  }
  return [...pairs].flatMap(([key, given]) => {
    const [one, other] = key.split(" ").map((id) => people.get(id));
    return one && other
      ? [reviewerPair([one, other], given, passages.get(key) ?? { both: 0, onlyFirst: 0, onlySecond: 0 }, scale)]
      : [];
  });
}

type PairRow = RatingPair & { one: string; other: string };

const pairRatings = (ask: Ask, among: Prisma.Sql): Promise<PairRow[]> =>
  ask<PairRow>(sql`
    SELECT term(p.first) AS one, term(p.second) AS other, term(p.first_rating) AS first, term(p.second_rating) AS second,
      count(*) AS claims
    FROM pairs p WHERE p.first IN (${among}) AND p.second IN (${among})
    GROUP BY p.first, p.second, p.first_rating, p.second_rating`);

type PassagesRow = { one: string; other: string; both: number; ofOne: number; ofOther: number };

/** What two people marked or judged of the articles on which both worked: the passages of these claims. */
async function sharedPassages(ask: Ask, among: Prisma.Sql): Promise<Map<string, SharedPassages>> {
  const rows = await ask<PassagesRow>(sql`SELECT * FROM (
    WITH work AS MATERIALIZED (
      SELECT DISTINCT article, claim, person FROM (
        SELECT article, claim, marked_by AS person FROM claims WHERE NOT blind AND marked_by IN (${among})
        UNION ALL SELECT c.article, c.claim, v.reviewer FROM claims c JOIN verdicts v ON v.claim = c.claim
        WHERE NOT c.blind AND v.given IS NOT NULL AND v.reviewer IN (${among})
      )
    ), counted AS MATERIALIZED (
      SELECT article, person, count(*) AS passages FROM work GROUP BY ALL
    ), shared AS (
      SELECT a.person AS one, b.person AS other, count(*) AS passages
      FROM work a JOIN work b ON a.claim = b.claim AND a.person < b.person GROUP BY ALL
    )
    SELECT term(a.person) AS one, term(b.person) AS other, sum(a.passages) AS "ofOne", sum(b.passages) AS "ofOther",
      coalesce(any_value(shared.passages), 0) AS both
    FROM counted a JOIN counted b ON a.article = b.article AND a.person < b.person
    LEFT JOIN shared ON shared.one = a.person AND shared.other = b.person
    GROUP BY a.person, b.person
  )`);
  return new Map(
    rows.map(({ one, other, both, ofOne, ofOther }) => [
      `${one} ${other}`,
      { both, onlyFirst: ofOne - both, onlySecond: ofOther - both },
    ]),
  );
}
