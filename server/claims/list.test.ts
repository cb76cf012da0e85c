import { beforeAll, expect, test } from "vitest";
import { ClaimFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, markWords } from "#server/testing/claims.ts";
import { claimsInEveryState } from "#server/testing/claims-in-every-state.ts";
import { somebody } from "#server/testing/people.ts";
import { listClaims } from "./list.ts";

type Scene = Awaited<ReturnType<typeof claimsInEveryState>>;
let people: Scene["people"];
let article: Scene["article"];

beforeAll(async () => {
  ({ people, article } = await claimsInEveryState());
});

const list = (viewer: Viewer, filter: Partial<ClaimFilter> = {}) =>
  listClaims(viewer, ClaimFilter.parse({ outlet: article.outlet, ...filter }));

test("the list has every claim on one page, in both orders", async () => {
  const words = Array.from({ length: 53 }, (_, index) => `w${index}.`);
  const many = await articleOfLines(people.first, [words.join(" ")]);
  await markWords(people.first, many, words);
  for (const sort of ["newest", "oldest"] as const) {
    const filter = ClaimFilter.parse({ article: many.id, sort });
    const first = await listClaims(people.first, filter);
    const second = await listClaims(people.first, { ...filter, after: first.nextCursor });
    expect([first.claims.length, second.claims.length, first.total, second.nextCursor]).toEqual([50, 3, 53, undefined]);
    const statements = [...first.claims, ...second.claims].map(({ statement }) => statement);
    expect(new Set(statements).size).toBe(53);
    expect(statements[0]).toBe(sort === "oldest" ? "w0." : "w52.");
  }
});

test("the list has the words of the passage, the article and the time of each claim", async () => {
  const { claims } = await list(people.admin, { q: "four" });
  expect(claims).toMatchObject([
    {
      statement: "four",
      quote: "four",
      isLost: false,
      standing: "ruled",
      rating: "mixed",
      article: { title: "One to ten.", outlet: article.outlet },
    },
  ]);
});

test.each([
  [{ tag: "SEA" }, 10],
  [{ tag: "land" }, 0],
  [{ q: "E%" }, 0],
  [{ q: "hre" }, 1],
  [{ from: "2000-01-01", to: "2000-12-31" }, 0],
  [{ from: "2000-01-01" }, 10],
  [{ after: "tampered" }, 10],
  [{ rating: "true" }, 1],
])("narrowed by %j the list has %i claims", async (filter, count) => {
  expect((await list(people.admin, ClaimFilter.parse(filter))).total).toBe(count);
});

test("with the filter mine the list has what the viewer marked or rated", async () => {
  expect((await list(people.third, { mine: "1" })).claims.map(({ statement }) => statement)).toEqual(["four"]);
  expect((await list(people.first, { mine: "1" })).total).toBe(10);
});

test("days of the filter are those of the newsroom, and both ends are included", async () => {
  const other = await articleOfLines(people.first, ["Ebb and flow."]);
  const { id } = await markClaim(people.first, other, "Ebb");
  await db.claim.update({ where: { id }, data: { createdAt: new Date("2026-03-14T22:30:00Z") } });
  await db.newsroomSettings.update({ where: { id: 1 }, data: { timeZone: "Europe/Berlin" } });
  const onDay = async (day: string) =>
    (await listClaims(people.first, ClaimFilter.parse({ article: other.id, from: day, to: day }))).total;
  expect([await onDay("2026-03-14"), await onDay("2026-03-15")]).toEqual([1, 0]);
  await db.newsroomSettings.update({ where: { id: 1 }, data: { timeZone: "Asia/Tokyo" } });
  expect([await onDay("2026-03-14"), await onDay("2026-03-15")]).toEqual([0, 1]);
});

test("the list leaves out withdrawn claims", async () => {
  const other = await articleOfLines(people.first, ["Ebb and flow."]);
  const claim = await markClaim(people.first, other, "Ebb");
  await db.claim.update({ where: { id: claim.id }, data: { withdrawnAt: new Date() } });
  expect((await listClaims(people.first, ClaimFilter.parse({ outlet: other.outlet }))).total).toBe(0);
});

test("readers may not see the list", async () => {
  await expect(list(await somebody("reader"))).rejects.toThrow("Your role does not allow this");
});
