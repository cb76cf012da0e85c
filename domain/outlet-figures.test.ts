import { expect, test } from "vitest";
import { DEFAULT_SCALE } from "#domain/testing/ratings.ts";
import { tableOf } from "./figure/table.ts";
import { MIN_RULINGS_FOR_SHARE, type MixGroup, mixFigure, type RatingMix, shareFigure } from "./outlet-figures.ts";

const mix = (name: string, wrong: number, right: number): RatingMix => ({
  name,
  ratings: [
    { rating: "false", claims: wrong },
    { rating: "true", claims: right },
  ],
});
const context = { filter: {}, scale: DEFAULT_SCALE };
const group = (...mixes: RatingMix[]): MixGroup => ({ key: "outlets", of: "Outlet", groups: mixes.length, mixes });
const few = MIN_RULINGS_FOR_SHARE - 1;

test("below so many rulings there is no share, and no order by one", () => {
  const { chart } = shareFigure(
    group(mix("Zebra", few, 0), mix("Ant", 0, few), mix("Bee", 30, 70), mix("Cat", 20, 20)),
    context,
  );
  const rows = tableOf(chart).rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  expect(rows.map(([label]) => label)).toEqual(["Cat", "Bee", "Ant", "Zebra"]);
  expect(rows[0]).toEqual(["Cat", "40", "20", "50%", "35%", "65%"]);
  expect(rows[3]?.slice(1, 4)).toEqual(["29", "29", "n too small"]);
});

test("a mix has its n, the largest first, and leads to the rulings that it counts", () => {
  const { chart } = mixFigure(group(mix("Ant", 1, 2), mix("Bee & Co", 3, 4)), context);
  if (chart.kind !== "stacked") expect.fail();
  expect(chart.rows.map(({ label, note: n }) => [label, n])).toEqual([
    ["Bee & Co", "n 7"],
    ["Ant", "n 3"],
  ]);
  const bee = chart.rows[0]?.values.find(({ value }) => value === 3);
  expect(bee?.href).toBe("/claims?outlet=Bee+%26+Co&rating=false&standing=ruled");
});

test("a rating without rulings leads nowhere", () => {
  const { chart } = shareFigure(group(mix("Ant", 0, 40)), context);
  expect(tableOf(chart).rows[0]?.cells.map(({ href }) => href)).toEqual([
    "/claims?outlet=Ant&standing=ruled",
    ...[undefined, undefined, undefined, undefined],
  ]);
});
