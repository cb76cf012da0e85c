import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAIM_TYPES, type ClaimType } from "#domain/claim.ts";
import { ClaimFilter, DashboardFilter, EVIDENCE_HEALTH, STAGES } from "#domain/claim-filter.ts";
import { CORRECTION_STATES } from "#domain/correction-request.ts";
import { SOURCE_KINDS } from "#domain/source.ts";
import { STANDINGS } from "#domain/standing.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { selectedIds } from "#server/claims/list.ts";
import { db } from "#server/db/client.ts";
import { type RandomNewsroom, randomNewsroom } from "#server/testing/random-newsroom.ts";
import { readFigures } from "./read-figures.ts";

const { sql } = Prisma;

/** For 160 filters, each counted and listed. */
const ONE_FILTER_TIMEOUT_MS = 180_000;

const keysOf = <Key extends string>(labels: Record<Key, unknown>) => fc.constantFrom(...(Object.keys(labels) as Key[]));

/** Filters of one or two fields, with values that are there. */
function anyFilter({ people, articleIds, affairId, outlets }: RandomNewsroom) {
  const person = fc.constantFrom(...people.map(({ id }) => id));
  const rating = fc.constantFrom("false", "mixed", "true", "unproven");
  const fields: { [Field in keyof DashboardFilter]-?: fc.Arbitrary<NonNullable<DashboardFilter[Field]>> } = {
    ...{ from: fc.constant("2026-01-20"), to: fc.constant("2026-02-10") },
    ...{ ruledFrom: fc.constant("2026-01-25"), ruledTo: fc.constant("2026-02-20") },
    ...{ outlet: fc.constantFrom(...outlets, "None") },
    ...{
      tag: fc.constantFrom("sea", "land", "sky"),
      type: fc.constantFrom(...(Object.keys(CLAIM_TYPES) as ClaimType[])),
    },
    ...{
      language: fc.constantFrom("en", "de", "fr"),
      claimant: fc.constantFrom("The mayor", "A “quoted”, {odd} name\\"),
    },
    ...{ affair: fc.constant(affairId), article: fc.constantFrom(...articleIds), reviewer: person },
    ...{ standing: fc.constantFrom(...STANDINGS), rating, stage: keysOf(STAGES), evidence: keysOf(EVIDENCE_HEALTH) },
    ...{ kind: keysOf(SOURCE_KINDS), sources: fc.constantFrom("none", "one"), rater: person, gave: rating },
    ...{ corater: person, cogave: rating, match: fc.constantFrom("same", "different") },
    ...{ spread: fc.constantFrom("1", "2", "4"), request: keysOf(CORRECTION_STATES), corrected: fc.constant("1") },
    ...{ waiting: fc.constant("1"), compared: fc.constant("1"), archived: fc.constant("1") },
  };
  const field = fc.constantFrom(...(Object.keys(fields) as (keyof DashboardFilter)[]));
  const chosen = fc.uniqueArray(field, { minLength: 1, maxLength: 3 });
  return chosen.chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name]]))));
}

test(
  "figures count exactly the claims that the list has, for every viewer and filter",
  async () => {
    for (const seed of [1, 2]) {
      const newsroom = await randomNewsroom(seed);
      const viewer = fc.constantFrom(...newsroom.people);
      const law = fc.asyncProperty(viewer, anyFilter(newsroom), async (person, fields) => {
        const filter = DashboardFilter.parse(fields);
        const { claims } = await selectedIds(person, ClaimFilter.parse(fields));
        const counted = await readFigures(person, filter, (ask) =>
          ask<{ claim: number }>(sql`SELECT claim FROM claims`),
        );
        const numbers = await db.claimFact.findMany({ where: { claimId: { in: claims.map(({ id }) => id) } } });
        const inOrder = (list: number[]) => list.sort((a, b) => a - b);
        expect(inOrder(counted.map(({ claim }) => claim))).toEqual(inOrder(numbers.map(({ number }) => number)));
      });
      await fc.assert(law, { numRuns: 80, seed });
    }
  },
  ONE_FILTER_TIMEOUT_MS,
);
