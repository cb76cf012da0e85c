import { expect, test } from "vitest";
import { type EvidenceCounts, evidenceFigures } from "./evidence-figures.ts";
import { figureInWords, tableOf } from "./figure/table.ts";

const none: EvidenceCounts = {
  ...{ kinds: [], few: [], sources: [] },
  health: [
    { health: "gone", claims: 0 },
    { health: "changed", claims: 0 },
  ],
};
const figureOf = (key: string, counts: Partial<EvidenceCounts>) =>
  evidenceFigures({ ...none, ...counts }, { outlet: "Port" }).find((figure) => figure.key === key) ?? expect.fail();

test("sound evidence is said in words, and troubled sources lead to their claims", () => {
  expect(figureOf("evidence-health", {}).title).toBe("No claim rests on a source that changed, moved or is gone");
  const { title, chart } = figureOf("evidence-health", { health: [{ health: "gone", claims: 2 }] });
  expect(title).toBe("Claims rest on sources that are not as they were");
  expect(tableOf(chart).rows[0]?.cells[0]?.href).toBe("/claims?evidence=gone&outlet=Port");
});

test("ruled claims on a single source are the finding, and standings have their own order", () => {
  const few = [
    { standing: "ruled" as const, claims: 9, none: 0, one: 1 },
    { standing: "open" as const, claims: 4, none: 4, one: 0 },
  ];
  const figure = figureOf("evidence-few", { few });
  expect(figure.title).toBe("1 ruled claim rests on a single source");
  expect(tableOf(figure.chart).rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
    ["Open", 4, 0],
    ["Ruled", 0, 1],
  ]);
});

test("kinds are counted, and the age of their copies is not defined where there is none", () => {
  const age = { p10: 1, p25: 2, median: 30, p75: 40, p90: 96 };
  const news = { kind: "news" as const, claims: 3, copies: 0, age: null };
  const kinds = [news, { kind: "study" as const, claims: 2, copies: 5, age }];
  expect(figureInWords(figureOf("evidence-ages", { kinds }))).toMatch(/News report: n 0, .*Median not defined/);
  expect(tableOf(figureOf("evidence-ages", { kinds: [news] }).chart).rows).toEqual([]);
  expect(figureOf("evidence-kinds", { kinds }).title).toBe("Most claims rest on this kind: news report");
});
