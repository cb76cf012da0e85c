import { expect, test } from "vitest";
import { type CorrectionCounts, correctionFigures } from "./correction-figures.ts";
import { CORRECTION_STATES, type CorrectionState } from "./correction-request.ts";
import { tableOf } from "./figure/table.ts";

const states = Object.keys(CORRECTION_STATES) as CorrectionState[];
const countsOf = (claims: Partial<Record<CorrectionState, number>>): CorrectionCounts => ({
  requests: states.map((state) => ({ state, claims: claims[state] ?? 0, time: null })),
  months: [
    { month: "2026-02", published: 4, corrected: 1 },
    { month: "2026-03", published: 0, corrected: 0 },
    { month: null, published: 4, corrected: 1 },
  ],
  change: { p10: 1, p25: 2, median: 3, p75: 4, p90: 5 },
});
const figures = (counts: CorrectionCounts) => correctionFigures(counts, { filter: {}, dateStyle: "iso" });

test("changed rulings are counted of the published ones, and lead to them", () => {
  const [made] = figures(countsOf({}));
  expect(made?.title).toBe("1 of 4 published rulings were changed");
  const rows = tableOf((made ?? expect.fail()).chart).rows;
  expect(rows.map(({ label }) => label)).toEqual(["2026-02"]);
  expect(rows[0]?.cells.map(({ href }) => href)).toEqual([
    "/claims?from=2026-02-01&stage=published&to=2026-02-28",
    "/claims?corrected=1&from=2026-02-01&to=2026-02-28",
  ]);
});

test.each([
  [{}, "No outlet was asked for a correction"],
  [{ made: 2 }, "Outlets answered all that they were asked to correct"],
  [{ asked: 1, made: 2 }, "Outlets have not answered about 1 claim"],
])("with the requests %j the finding is: %s", (claims, title) => {
  expect(figures(countsOf(claims))[1]?.title).toBe(title);
});

test("times lead to the claims that they are about", () => {
  const rows = tableOf((figures(countsOf({ made: 2 }))[2] ?? expect.fail()).chart).rows;
  expect(rows.map(({ label, cells }) => [label, cells[0]?.value, cells[0]?.href])).toEqual([
    ["Request to answer", 0, undefined],
    ["Request to refusal", 0, undefined],
    ["Request to correction", 2, "/claims?request=made"],
    ["Publication to change", 1, "/claims?corrected=1"],
  ]);
});
