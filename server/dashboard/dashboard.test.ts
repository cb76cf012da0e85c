import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { STANDINGS } from "#domain/standing.ts";
import { claimsInArticle } from "#server/claims/claims.ts";
import { listClaims } from "#server/claims/list.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, markWords, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { articlesInWorkCsv } from "./articles-in-work.ts";
import { claimFacets, readDashboard } from "./dashboard.ts";

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
type Person = "first" | "second" | "third" | "editor" | "admin";

let people: Record<Person, Viewer>;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claims: Claim[];

/** Claims in every state that a claim can have for a viewer. */
beforeAll(async () => {
  const [first, second, third, editor, admin] = await Promise.all(
    (["reviewer", "reviewer", "reviewer", "editor", "admin"] as const).map(somebody),
  );
  if (!first || !second || !third || !editor || !admin) throw new Error("Nobody is there.");
  people = { first, second, third, editor, admin };
  article = await articleOfLines(first, ["One to ten.", WORDS.join(" ")], ["sea"]);
  claims = [];
  for (const word of WORDS) claims.push(await markClaim(first, article, word));
  const [one, two, three, four, five, six, seven, eight, nine] = claims as [
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
  ];
  await rate(first, one, "true");
  for (const who of [first, second]) await rate(who, two, "false");
  await rate(first, three, "false");
  await rate(second, three, "true");
  for (const who of [second, third]) await rate(who, four, "mixed");
  await rule(editor, four, "mixed");
  await rate(editor, five, "true", { state: "draft" });
  for (const who of [first, second]) await rate(who, five, "true");
  await rate(second, six, "true", { state: "draft" });
  await rule(editor, seven, "false");
  for (const claim of [seven, eight]) await becomeStale(claim, () => rate(first, claim, "false"));
  await rule(admin, nine, "not-checkable");
});

/** As when the words of the passage change, so that verdicts on them are stale. */
async function becomeStale(claim: Claim, recount: () => Promise<unknown>) {
  await db.anchor.updateMany({ where: { claimId: claim.id }, data: { exact: "other" } });
  await db.ruling.updateMany({ where: { claimId: claim.id }, data: { restsOn: "before" } });
  await recount();
  await db.verdict.updateMany({ where: { claimId: claim.id }, data: { restsOn: "before" } });
  await db.claim.update({ where: { id: claim.id }, data: { standing: "stale" } });
}

const list = (viewer: Viewer, filter: Partial<ClaimFilter> = {}) =>
  listClaims(viewer, ClaimFilter.parse({ outlet: article.outlet, ...filter }));
const dashboard = (viewer: Viewer, more = {}) => readDashboard(viewer, { outlet: article.outlet, ...more });

const seenRating = ({ ruling, standing }: Claim) =>
  ruling?.rating ?? (standing.state === "agreed" ? standing.rating : null);

describe("the dashboard", () => {
  test.each(["first", "second", "third", "editor", "admin"] as const)(
    "%s counts and lists claims as they see each one",
    async (who) => {
      const viewer = people[who];
      const seen = (await claimsInArticle(viewer, article.id)).claims;
      const numbers = await dashboard(viewer);
      expect(numbers.claims).toBe(seen.length);
      for (const standing of STANDINGS) {
        const there = seen.filter((claim) => claim.standing.state === standing);
        const { total, claims } = await list(viewer, { standing });
        expect([standing, total, claims.map(({ id }) => id).sort()]).toEqual([
          standing,
          there.length,
          there.map(({ id }) => id).sort(),
        ]);
        expect(numbers.articles[0]?.standings[standing]).toBe(there.length);
        const need = numbers.needs.find((one) => one.standing === standing);
        if (need) expect(need.claims).toBe(there.length);
        for (const row of claims) expect(row.rating).toBe(seenRating(there.find(({ id }) => id === row.id) as Claim));
      }
      for (const { rating, claims } of numbers.ratings) {
        expect((await list(viewer, { standing: "ruled", rating })).total).toBe(claims);
      }
    },
  );

  test("a reviewer without verdicts sees only rulings", async () => {
    const { needs, ruled, verdicts } = await dashboard(await somebody("reviewer"));
    expect(Object.fromEntries(needs.map(({ standing, claims }) => [standing, claims]))).toEqual({
      disputed: 0,
      agreed: 0,
      stale: 1,
      open: 7,
    });
    expect(ruled).toBe(2);
    expect(new Set(verdicts.map(({ claim }) => claim.statement))).toEqual(new Set(["four", "seven"]));
  });

  test("the latest verdicts are submitted ones that the viewer may see, the latest first", async () => {
    const { verdicts } = await dashboard(people.second);
    const seen = (await claimsInArticle(people.second, article.id)).claims.flatMap(({ verdicts, myVerdict }) =>
      [...verdicts, ...(myVerdict ? [myVerdict] : [])].filter(({ state }) => state === "submitted"),
    );
    const times = seen
      .map(({ submittedAt }) => submittedAt)
      .sort()
      .reverse();
    expect(verdicts.map(({ submittedAt }) => submittedAt)).toEqual(times.slice(0, 6));
    for (const { id } of verdicts) expect(seen.map((verdict) => verdict.id)).toContain(id);
  });

  test("an editor with a draft of their own does not see the verdicts on that claim", async () => {
    const { total } = await list(people.editor, { standing: "agreed" });
    expect([total, (await list(people.admin, { standing: "agreed" })).total]).toEqual([1, 2]);
    const { verdicts } = await dashboard(people.editor);
    expect(verdicts.some(({ claim }) => claim.statement === "five")).toBe(false);
  });

  test("the filter by reviewer does not reveal verdicts that are hidden from the viewer", async () => {
    const byThird = await list(people.first, { reviewer: people.third.id });
    expect(byThird.claims.map(({ statement }) => statement)).toEqual(["four"]);
    const bySecond = await list(people.third, { reviewer: people.second.id });
    expect(bySecond.claims.map(({ statement }) => statement)).toEqual(["four"]);
    const own = await list(people.second, { reviewer: people.second.id });
    expect(own.claims.map(({ statement }) => statement)).toEqual(["six", "five", "four", "three", "two"]);
    expect((await dashboard(people.admin, { reviewer: people.second.id })).claims).toBe(own.total - 1);
  });
});

describe("ages on the dashboard", () => {
  test("run from the change of the standing, and from the mark of a claim on which the viewer is blind", async () => {
    const [marked, agreed] = [new Date("2026-03-01T09:00:00Z"), new Date("2026-03-09T09:00:00Z")];
    const other = await articleOfLines(people.first, ["Ebb and flow."]);
    const { id } = await markClaim(people.first, other, "Ebb");
    for (const who of [people.first, people.second]) await rate(who, { ...(claims[0] as Claim), id }, "true");
    await db.claim.update({ where: { id }, data: { createdAt: marked, standingSince: agreed } });
    const ageSeenBy = async (viewer: Viewer) => {
      const { needs, articles } = await readDashboard(viewer, { outlet: other.outlet ?? "" });
      return [needs.flatMap(({ oldest }) => oldest ?? []), articles.map(({ waitingSince }) => waitingSince)];
    };
    expect(await ageSeenBy(people.admin)).toEqual([[agreed.toISOString()], [agreed.toISOString()]]);
    expect(await ageSeenBy(people.third)).toEqual([[marked.toISOString()], [marked.toISOString()]]);
  });
});

describe("the articles in work", () => {
  test("are the first 12 of all that wait, and the CSV file has each of them once, in their order", async () => {
    const outlet = `Outlet ${newId()}`;
    const titles = Array.from({ length: 15 }, (_, index) => `Tide ${index}`);
    for (const title of titles) {
      const one = await articleOfLines(people.first, [`${title}.`, "Ebb."]);
      await db.article.update({ where: { id: one.id }, data: { outlet } });
      await markClaim(people.first, one, "Ebb");
    }
    const { articles, inWork } = await readDashboard(people.admin, { outlet });
    expect([articles.length, inWork]).toEqual([12, 15]);
    const table = parseCsv(await new Response(await articlesInWorkCsv(people.admin, { outlet })).text());
    expect(table.slice(1, 13).map(([id]) => id)).toEqual(articles.map(({ article }) => article.id));
    expect(new Set(table.slice(1).map(([id]) => id)).size).toBe(15);
  });
});

describe("the list of claims", () => {
  test("pages through every claim once, in both orders", async () => {
    const words = Array.from({ length: 53 }, (_, index) => `w${index}.`);
    const many = await articleOfLines(people.first, [words.join(" ")]);
    await markWords(people.first, many, words);
    for (const sort of ["newest", "oldest"] as const) {
      const filter = ClaimFilter.parse({ article: many.id, sort });
      const first = await listClaims(people.first, filter);
      const second = await listClaims(people.first, { ...filter, after: first.nextCursor });
      expect([first.claims.length, second.claims.length, first.total, second.nextCursor]).toEqual([
        50,
        3,
        53,
        undefined,
      ]);
      const statements = [...first.claims, ...second.claims].map(({ statement }) => statement);
      expect(new Set(statements).size).toBe(53);
      expect(statements[0]).toBe(sort === "oldest" ? "w0." : "w52.");
    }
  });

  test("has the words of the passage, the article and the time of each claim", async () => {
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
  ])("narrowed by %j it has %i claims", async (filter, count) => {
    expect((await list(people.admin, ClaimFilter.parse(filter))).total).toBe(count);
  });

  test("with the filter mine has what the viewer marked or rated", async () => {
    expect((await list(people.third, { mine: "1" })).claims.map(({ statement }) => statement)).toEqual(["four"]);
    expect((await list(people.first, { mine: "1" })).total).toBe(10);
  });

  test("days are those of the newsroom, and both ends are included", async () => {
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

  test("leaves out withdrawn claims", async () => {
    const other = await articleOfLines(people.first, ["Ebb and flow."]);
    const claim = await markClaim(people.first, other, "Ebb");
    await db.claim.update({ where: { id: claim.id }, data: { withdrawnAt: new Date() } });
    expect((await listClaims(people.first, ClaimFilter.parse({ outlet: other.outlet }))).total).toBe(0);
    expect((await readDashboard(people.first, { outlet: other.outlet })).claims).toBe(0);
  });
});

test("readers may see neither", async () => {
  const reader = await somebody("reader");
  await expect(dashboard(reader)).rejects.toThrow("Your role does not allow this");
  await expect(list(reader)).rejects.toThrow("Your role does not allow this");
  await expect(claimFacets(reader)).rejects.toThrow("Your role does not allow this");
});

test("filters offer the values that claims have", async () => {
  const { outlets, tags, reviewers } = await claimFacets(people.first);
  expect(outlets).toContain(article.outlet);
  expect(tags).toContain("sea");
  expect(reviewers.map(({ id }) => id)).toContain(people.third.id);
});
