import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { ClaimFilter, type DashboardFilter } from "#domain/claim-filter.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Chart, ValueFormat } from "#domain/figure/chart.ts";
import { FIGURE_KEYS, FIGURE_SCREENS, FIGURES_OF } from "#domain/figure/keys.ts";
import { tableOf } from "#domain/figure/table.ts";
import type { Viewer } from "#domain/permissions.ts";
import { selectedIds } from "#server/claims/list.ts";
import { saveRequest } from "#server/corrections/requests.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { figureFile, screenFigures } from "./figures.ts";

const WORDS = ["one", "two", "three", "four", "five", "six"];
const OUTLET = `Outlet ${newId()}`;
type Person = "first" | "second" | "third" | "editor";

let people: Record<Person, Viewer>;

/** Two articles of an outlet and one of another, with claims of every standing, some of them by named claimants. */
beforeAll(async () => {
  const [first, second, third] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  const editor = await somebody("editor");
  people = { first, second, third, editor };
  for (const outlet of [OUTLET, OUTLET, `${OUTLET} 2`]) {
    const article = await articleOfLines(first, ["One to six.", WORDS.join(" ")], ["sea"]);
    await db.article.update({ where: { id: article.id }, data: { outlet } });
    const claims = [];
    for (const word of WORDS) claims.push(await markClaim(first, article, word));
    const [one, two, three, four] = claims;
    if (!one || !two || !three || !four) throw new Error("No claims.");
    await db.claim.updateMany({ where: { id: { in: [one.id, two.id] } }, data: { claimant: `Ada ${OUTLET}` } });
    await db.claim.update({ where: { id: three.id }, data: { createdAt: new Date("2026-03-14T12:00:00Z") } });
    const cites = (kind: "data" | "news", name = newId()) => ({
      evidence: [
        { source: { url: `https://${name}.example/`, title: `Tides ${name}`, kind }, stance: "supports" as const },
      ],
    });
    await rate(first, one, "true", cites("data"));
    await rate(second, one, "true", cites("news", "harbour"));
    await rule(editor, one, "true");
    for (const who of [second, third]) await rate(who, two, "false");
    await rule(editor, two, "false");
    await rate(first, three, "false");
    await rate(second, three, "mixed");
    await rate(second, four, "true", cites("news", "harbour"));
    const request = { request: "Say two.", requestedAt: "2026-03-01" };
    await saveRequest(first, newId(), { ...request, claimId: two.id }, null);
    await saveRequest(second, newId(), { ...request, claimId: four.id, answer: "No.", refused: true }, null);
  }
  await db.source.updateMany({ where: { url: "https://harbour.example/" }, data: { health: "gone" } });
});

/** The cells that count claims. A share or a coefficient leads to the claims that it is about. */
const countedCells = (chart: Chart) => ("format" in chart && DERIVED.includes(chart.format) ? [] : tableOf(chart).rows);
const DERIVED: ValueFormat[] = ["decimal", "percent"];

const FILTERS: DashboardFilter[] = [
  { outlet: OUTLET },
  { outlet: OUTLET, rating: "true" },
  { outlet: OUTLET, to: "2026-03-31" },
];

describe.each(FIGURE_SCREENS)("the figures of the screen %s", (screen) => {
  test("are those that the table of keys names", async () => {
    const figures = await screenFigures(people.editor, screen, {});
    expect(figures.map(({ key }) => key)).toEqual(FIGURES_OF[screen]);
  });

  test.each(["first", "second", "third", "editor"] as const)(
    "lead %s from each number to a list with as many claims",
    async (who) => {
      let numbers = 0;
      for (const filter of FILTERS)
        for (const { key, chart } of await screenFigures(people[who], screen, filter))
          for (const { label, cells } of countedCells(chart))
            for (const { value, href } of cells.filter((cell) => cell.href)) {
              const query = Object.fromEntries(new URL(href ?? "", "http://galley.example").searchParams);
              const { claims } = await selectedIds(people[who], ClaimFilter.parse(query));
              expect([key, label, href, claims.length]).toEqual([key, label, href, value]);
              numbers += 1;
            }
      // Whoever knows no two verdicts on one claim has no number of agreement.
      if (screen !== "quality") expect(numbers).toBeGreaterThan(0);
    },
  );
});

test("a reviewer who owes verdicts has the same figures whatever others do", async () => {
  const [blind, first, second] = [await somebody("reviewer"), people.first, people.second];
  const article = await articleOfLines(first, ["One to six.", WORDS.join(" ")], ["sea"]);
  const [one, two] = [await markClaim(first, article, "one"), await markClaim(first, article, "two")];
  const filter = { outlet: article.outlet };
  const read = (viewer: Viewer) =>
    Promise.all(FIGURE_SCREENS.map((screen) => screenFigures(viewer, screen, filter))).then((all) =>
      JSON.stringify(all),
    );
  const [before, known] = [await read(blind), await read(first)];
  const evidence = [
    { source: { url: `https://${newId()}.example/`, kind: "news" as const }, stance: "refutes" as const },
  ];
  for (const [who, rating] of [
    [first, "true"],
    [second, "false"],
  ] as const) {
    await rate(who, one, rating, { evidence });
    await rate(who, two, "mixed");
  }
  await saveRequest(second, newId(), { claimId: one.id, request: "Say two." }, null);
  expect(await read(blind)).toBe(before);
  expect(await read(first)).not.toBe(known);
});

test("a figure as a file has the numbers of its page, and a picture is a PNG", async () => {
  const filter = { outlet: OUTLET };
  const ratings = (await screenFigures(people.editor, "overview", filter)).find(({ key }) => key === "ratings");
  const { content } = await figureFile(people.editor, "ratings", filter, "csv");
  const table = tableOf((ratings ?? expect.fail()).chart);
  expect(
    parseCsv(String(content))
      .slice(1)
      .map(([, claims]) => Number(claims)),
  ).toEqual(table.rows.map(({ cells }) => cells[0]?.value));
  const svg = await figureFile(people.editor, "outlets-mix", filter, "svg");
  expect(svg.content).toContain(OUTLET.slice(0, 12));
  const png = await figureFile(people.editor, "ratings", filter, "png");
  expect([...(png.content as Uint8Array).subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
}, 60_000);

test("readers get no figure", async () => {
  const reader = await somebody("reader");
  for (const key of FIGURE_KEYS)
    await expect(figureFile(reader, key, {}, "csv")).rejects.toThrow("Your role does not allow this");
});
