import { expect, test } from "vitest";
import { quotationFigure } from "./quotation-figures.ts";

const outlet = (name: string, quotations: number, cut: number) => ({
  ...{ outlet: name, quotations, cut, reworded: 0, attributed: 0 },
});

const rowsOf = (outlets: ReturnType<typeof outlet>[]) => {
  const { chart } = quotationFigure("cut", outlets, { language: "en" });
  return chart.kind === "shares" ? chart.rows : [];
};

test("an outlet with few compared quotations has no share and no rank", () => {
  const rows = rowsOf([
    outlet("Zebra", 29, 29),
    outlet("Apple", 5, 0),
    outlet("Tide", 30, 3),
    outlet("Harbour", 60, 30),
  ]);
  expect(rows.map(({ label, share }) => [label, share?.value ?? null])).toEqual([
    ["Harbour", 0.5],
    ["Tide", 0.1],
    ["Apple", null],
    ["Zebra", null],
  ]);
  expect(rows[1]?.share?.low).toBeCloseTo(0.0346, 3);
});

test("each number leads to the quotations that it counts", () => {
  const [row] = rowsOf([outlet("Tide", 30, 3)]);
  expect(row?.href).toBe("/quotations?compared=1&language=en&outlet=Tide");
  expect(row?.countHref).toBe("/quotations?compared=1&kind=cut&language=en&outlet=Tide");
});
