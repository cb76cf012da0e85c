import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimType } from "#domain/claim.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { selectedIds } from "#server/claims/list.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readAgreement } from "./agreement.ts";
import { readQuality } from "./quality.ts";

const WORDS = ["one", "two", "three", "four", "five", "six"];

let people: Record<"first" | "second" | "third" | "editor", Viewer>;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let filter: { outlet: string };

/** Verdicts on six claims; on three of them two independent ones, and a ruling on one. */
beforeAll(async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => somebody("reviewer")));
  if (!first || !second || !third) throw new Error("Nobody is there.");
  people = { first, second, third, editor: await somebody("editor") };
  article = await articleOfLines(first, ["One to six.", WORDS.join(" ")], ["sea"]);
  filter = { outlet: article.outlet ?? "" };
  const claims = [];
  for (const word of WORDS) claims.push(await markClaim(first, article, word));
  for (const [at, { id }] of claims.entries())
    await db.claim.update({ where: { id }, data: { type: at % 2 === 0 ? "number" : "event" } });
  const [one, two, three, four, five] = claims;
  if (!one || !two || !three || !four || !five) throw new Error("Nothing is marked.");
  for (const who of [first, second]) await rate(who, one, "true");
  await rate(first, two, "false");
  await rate(second, two, "mostly-true");
  await rate(first, three, "mixed");
  await rate(third, three, "mostly-false");
  await rule(people.editor, three, "mixed");
  await rate(third, four, "true");
  await rate(first, five, "unproven");
});

const quality = (viewer: Viewer) => readQuality(viewer, filter);
const listed = async (viewer: Viewer, more: Partial<ClaimFilter>) =>
  (await selectedIds(viewer, ClaimFilter.parse({ ...filter, ...more }))).claims.length;

describe("agreement", () => {
  test("is that of all compared claims for editors, and the list has exactly these", async () => {
    const { whole } = await quality(people.editor);
    expect(whole.claims).toBe(3);
    expect(whole.percent).toBeCloseTo(1 / 3, 12);
    expect(whole.alpha.nominal).toEqual({ claims: 3, value: expect.any(Number), bounds: null });
    expect(await listed(people.editor, { compared: "1" })).toBe(3);
  });

  test("answers the API with null where it is not defined", async () => {
    expect(await readAgreement(people.editor, { ...filter, tag: "land" })).toEqual({
      ...{ n: 0, percent: null, fleiss: null, alpha: { nominal: null, ordinal: null, interval: null }, interval: null },
    });
    expect(await readAgreement(people.editor, filter)).toMatchObject({ n: 3, interval: null });
  });

  test.each(["first", "second", "third", "editor"] as const)(
    "by type, tag and month counts for %s what the list has",
    async (who) => {
      const viewer = people[who];
      const { whole, types, tags, months, spreads } = await quality(viewer);
      expect(whole.claims).toBe(await listed(viewer, { compared: "1" }));
      for (const { key, claims } of types)
        expect([key, claims]).toEqual([key, await listed(viewer, { type: key as ClaimType, compared: "1" })]);
      expect(types.length).toBe(who === "third" ? 1 : 2);
      expect(tags.map(({ key, claims }) => [key, claims])).toEqual([["sea", whole.claims]]);
      expect(months.map(({ claims }) => claims)).toEqual([whole.claims]);
      for (const { spread, claims } of spreads)
        expect([spread, claims]).toEqual([spread, await listed(viewer, { spread: String(spread) })]);
    },
  );

  test("of a reviewer leaves out the claims on which they owe a verdict", async () => {
    const seen = await Promise.all((["first", "second", "third"] as const).map((who) => quality(people[who])));
    expect(seen.map(({ whole }) => whole.claims)).toEqual([3, 3, 1]);
    expect(seen.map(({ spreads }) => spreads.at(-1)?.spread)).toEqual([3, 3, 1]);
    expect(seen.map(({ widest }) => widest.map(({ spread }) => spread))).toEqual([[3, 1], [3, 1], [1]]);
  });
});

describe("pairs of reviewers", () => {
  test("are for editors, with the claims that both judged", async () => {
    const { pairs } = await quality(people.editor);
    const found = pairs?.map((pair) => {
      const names = [pair.first.id, pair.second.id].sort();
      return { names, claims: pair.claims, same: pair.same, both: pair.passages.both };
    });
    const { first, second, third } = people;
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ names: [first.id, second.id].sort(), claims: 2, same: 1, both: 2 });
    expect(found).toContainEqual({ names: [first.id, third.id].sort(), claims: 1, same: 0, both: 1 });
    for (const pair of pairs ?? []) {
      const both = { rater: pair.first.id, corater: pair.second.id };
      expect(await listed(people.editor, both)).toBe(pair.claims);
      expect(await listed(people.editor, { ...both, match: "same" })).toBe(pair.same);
      expect(await listed(people.editor, { ...both, match: "different" })).toBe(pair.claims - pair.same);
    }
  });

  test("are not shown to reviewers, nor to editors who hide names", async () => {
    expect((await quality(people.first)).pairs).toBeNull();
    expect((await quality({ ...people.editor, hideNames: true })).pairs).toBeNull();
  });
});

describe("verdicts against rulings", () => {
  test("are one’s own for reviewers, and everybody’s for editors", async () => {
    const own = (await quality(people.first)).rulings;
    expect(own.map(({ reviewer, claims, same }) => [reviewer.id, claims, same])).toEqual([[people.first.id, 1, 1]]);
    expect((await quality(people.second)).rulings).toEqual([]);
    const all = (await quality(people.editor)).rulings;
    expect(all.map(({ difference }) => difference).sort()).toEqual([-1, 0]);
    for (const { reviewer, given } of all)
      for (const { first, second, claims } of given)
        expect(await listed(people.editor, { rater: reviewer.id, gave: first, rating: second, stage: "ruled" })).toBe(
          claims,
        );
  });
});

test("the list tells nobody how others judged a claim on which they owe a verdict", async () => {
  const { first, second, third } = people;
  expect(await listed(third, { rater: first.id })).toBe(1);
  expect(await listed(third, { rater: first.id, corater: second.id })).toBe(0);
  expect(await listed(third, { rater: third.id, gave: "true" })).toBe(1);
  expect(await listed(third, { spread: "2" })).toBe(0);
});
