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
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { claimsInEveryState } from "#server/testing/claims-in-every-state.ts";
import { somebody } from "#server/testing/people.ts";
import { articlesInWorkCsv } from "./articles-in-work.ts";
import { claimFacets, readDashboard } from "./dashboard.ts";

type Scene = Awaited<ReturnType<typeof claimsInEveryState>>;
let people: Scene["people"];
let article: Scene["article"];
let claims: Scene["claims"];

beforeAll(async () => {
  ({ people, article, claims } = await claimsInEveryState());
});

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
    const { needs, ruled, activity } = await dashboard(await somebody("reviewer"));
    expect(Object.fromEntries(needs.map(({ standing, claims }) => [standing, claims]))).toEqual({
      disputed: 0,
      agreed: 0,
      stale: 1,
      open: 7,
    });
    expect(ruled).toBe(2);
    const told = activity.filter(({ kind }) => kind !== "marked").map(({ claim }) => claim.statement);
    expect(new Set(told)).toEqual(new Set(["four", "seven", "nine"]));
  });

  test("the latest activity has the submitted verdicts that the viewer may see, the latest first", async () => {
    const { activity } = await dashboard(people.second);
    const seen = (await claimsInArticle(people.second, article.id)).claims.flatMap(({ verdicts, myVerdict }) =>
      [...verdicts, ...(myVerdict ? [myVerdict] : [])].filter(({ state }) => state === "submitted"),
    );
    const times = activity.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    const judged = activity.filter(({ kind }) => kind === "judged");
    const latest = seen.map(({ submittedAt }) => submittedAt).filter((at) => at !== null && at >= (times.at(-1) ?? ""));
    expect(judged.map(({ at }) => at).sort()).toEqual(latest.sort());
    expect(new Set(activity.map(({ kind }) => kind))).toEqual(new Set(["judged", "ruled"]));
  });

  test("activity of other weeks is listed where there is little of the last days", async () => {
    const { activity } = await dashboard(people.second);
    const later = new Date(Date.now() + 30 * 86_400_000);
    expect((await readDashboard(people.second, { outlet: article.outlet ?? "" }, later)).activity).toEqual(activity);
    expect(activity.length).toBeGreaterThan(0);
  });

  test("an editor with a draft of their own does not see the verdicts on that claim", async () => {
    const { total } = await list(people.editor, { standing: "agreed" });
    expect([total, (await list(people.admin, { standing: "agreed" })).total]).toEqual([1, 2]);
    const { activity } = await dashboard(people.editor);
    const judged = activity.filter(({ kind }) => kind === "judged");
    expect(judged.some(({ claim }) => claim.statement === "five")).toBe(false);
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

test("the dashboard leaves out withdrawn claims", async () => {
  const other = await articleOfLines(people.first, ["Ebb and flow."]);
  const claim = await markClaim(people.first, other, "Ebb");
  await db.claim.update({ where: { id: claim.id }, data: { withdrawnAt: new Date() } });
  expect((await readDashboard(people.first, { outlet: other.outlet ?? "" })).claims).toBe(0);
});

test("readers may not see the dashboard", async () => {
  const reader = await somebody("reader");
  await expect(dashboard(reader)).rejects.toThrow("Your role does not allow this");
  await expect(claimFacets(reader)).rejects.toThrow("Your role does not allow this");
});

test("filters offer the values that claims have", async () => {
  const { outlets, tags, reviewers } = await claimFacets(people.first);
  expect(outlets).toContain(article.outlet);
  expect(tags).toContain("sea");
  expect(reviewers.map(({ id }) => id)).toContain(people.third.id);
});
