import { beforeAll, describe, expect, test } from "vitest";
import { ClaimFilter, type DashboardFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { STANDINGS } from "#domain/standing.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { selectedIds } from "#server/claims/list.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readFigures } from "./read-figures.ts";

const { sql } = Prisma;

let people: Record<"first" | "second" | "third" | "editor", Viewer>;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let ids: Record<string, { id: string }>;

beforeAll(async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => somebody("reviewer")));
  const editor = await somebody("editor");
  if (!first || !second || !third) throw new Error("Nobody is there.");
  people = { first, second, third, editor };
  article = await articleOfLines(first, ["One to four.", "one two three four"], ["sea"]);
  ids = {};
  for (const word of ["one", "two", "three", "four"]) ids[word] = await markClaim(first, article, word);
  const { one, two, three } = ids as Record<"one" | "two" | "three", { id: string }>;
  await rate(first, one, "true");
  for (const who of [first, second]) await rate(who, two, "false");
  for (const who of [first, third]) await rate(who, three, "mixed");
  await rule(editor, three, "mixed");
});

const counted = (viewer: Viewer, filter: DashboardFilter) =>
  readFigures(viewer, { outlet: article.outlet, ...filter }, async (ask) => {
    const [row] = await ask<{ claims: number }>(sql`SELECT count(*) AS claims FROM claims`);
    return row?.claims;
  });
const listed = async (viewer: Viewer, filter: DashboardFilter) =>
  (await selectedIds(viewer, ClaimFilter.parse({ outlet: article.outlet, ...filter }))).claims.length;

describe("figures", () => {
  test.each(["first", "second", "third", "editor"] as const)("count for %s what the list has", async (who) => {
    const filters: DashboardFilter[] = [
      {},
      { tag: "sea" },
      { tag: "land" },
      { rating: "false" },
      { language: "en" },
      { article: article.id },
      ...STANDINGS.map((standing) => ({ standing })),
      ...(["rated", "enough", "ruled", "published"] as const).map((stage) => ({ stage })),
      ...Object.values(people).map(({ id }) => ({ reviewer: id })),
    ];
    for (const filter of filters) {
      expect([filter, await counted(people[who], filter)]).toEqual([filter, await listed(people[who], filter)]);
    }
  });

  test("are those of the moment of the request", async () => {
    const { third } = people;
    const other = await articleOfLines(third, ["Ebb and flow."]);
    const filter = { outlet: other.outlet };
    expect(await counted(third, filter)).toBe(0);
    const { id } = await markClaim(third, other, "Ebb");
    expect(await counted(third, filter)).toBe(1);
    await rate(third, { id }, "true");
    expect(await counted(third, { ...filter, stage: "rated" })).toBe(1);
    await db.claim.update({ where: { id }, data: { withdrawnAt: new Date() } });
    expect(await counted(third, filter)).toBe(0);
  });

  test("begin months in the time zone of the newsroom, also after it changed", async () => {
    const { first } = people;
    const other = await articleOfLines(first, ["Night and day."]);
    const { id } = await markClaim(first, other, "Night");
    await db.claim.update({ where: { id }, data: { createdAt: new Date("2026-02-28T23:30:00Z") } });
    const month = () =>
      readFigures(first, { outlet: other.outlet }, (ask) => ask(sql`SELECT month_name(month) AS month FROM claims`));
    const { timeZone } = await db.newsroomSettings.findUniqueOrThrow({ where: { id: 1 } });
    for (const [zone, name] of [
      ["UTC", "2026-02"],
      ["Asia/Kathmandu", "2026-03"],
      [timeZone, expect.any(String)],
    ] as const) {
      await db.newsroomSettings.update({ where: { id: 1 }, data: { timeZone: zone } });
      expect(await month()).toEqual([{ month: name }]);
    }
  });

  test("tell a blind reviewer nothing of the verdicts of others", async () => {
    const seen = await readFigures(people.third, { outlet: article.outlet }, async (ask) => ({
      verdicts: await ask(sql`SELECT term(rating) AS rating, count(*) AS n FROM verdicts GROUP BY verdicts.rating`),
      ratings: await ask(
        sql`SELECT term(rating) AS rating, count(*) AS n FROM claims GROUP BY claims.rating ORDER BY 1`,
      ),
      pairs: await ask(sql`SELECT count(*) AS n FROM pairs`),
    }));
    expect(seen).toEqual({
      verdicts: [{ rating: "mixed", n: 2 }],
      ratings: [
        { rating: "mixed", n: 1 },
        { rating: null, n: 3 },
      ],
      pairs: [{ n: 1 }],
    });
  });
});
