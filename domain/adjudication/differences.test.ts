import { expect, test } from "vitest";
import type { Stance } from "#domain/evidence.ts";
import { evidence, SCALE } from "#domain/exports/testing/fixtures.ts";
import { evidenceMarks, sharedEvidence, widestGap } from "./differences.ts";

const piece = (id: string, url: string | null, stance: Stance) =>
  evidence({ id, stance }, { id: `source-${url ?? id}`, url, title: id });

test("the gap between verdicts is in steps of the scale", () => {
  expect(widestGap(["true", "mixed", "false"], SCALE)).toEqual({ from: "false", to: "true", steps: 2 });
  expect(widestGap(["mixed", "mixed"], SCALE)).toMatchObject({ steps: 0 });
  expect(widestGap(["false", "mixed"], SCALE)).toMatchObject({ steps: 1 });
  const wide = SCALE.map((rating) => ({ ...rating, value: rating.value === null ? null : rating.value * 10 }));
  expect(widestGap(["false", "mixed"], wide)).toMatchObject({ steps: 1 });
});

test("there is no gap to a rating that has no value", () => {
  expect(widestGap(["true", "unproven"], SCALE)).toBeNull();
  expect(widestGap(["unproven", "unproven"], SCALE)).toBeNull();
  expect(widestGap(["false", "unproven", "true"], SCALE)).toMatchObject({ steps: 2 });
});

test("a source that only one verdict cites is marked, and one with different stances", () => {
  const marks = evidenceMarks([
    { id: "v1", evidence: [piece("a", "https://gauge.example/1", "supports"), piece("b", null, "context")] },
    { id: "v2", evidence: [piece("c", "http://www.gauge.example/1/?utm_source=x", "refutes")] },
  ]);
  expect(marks.get("a")).toEqual({ isOnlyHere: false, otherStances: ["refutes"] });
  expect(marks.get("b")).toEqual({ isOnlyHere: true, otherStances: [] });
  expect(marks.get("c")).toEqual({ isOnlyHere: false, otherStances: ["supports"] });
});

test("a single verdict has no marks", () => {
  expect(evidenceMarks([{ id: "v", evidence: [piece("a", null, "supports")] }]).size).toBe(0);
});

test("verdicts share the sources that several of them cite alike, each once, with who cites it", () => {
  const [ada, ben] = [
    { id: "a", name: "Ada" },
    { id: "b", name: "Ben" },
  ];
  const given = [
    { reviewer: ada, evidence: [piece("a", "https://gauge.example/1", "supports"), piece("b", null, "context")] },
    { reviewer: ben, evidence: [piece("c", "http://www.gauge.example/1/", "supports"), piece("d", null, "context")] },
  ];
  expect(sharedEvidence(given)).toEqual([{ id: "a", title: "a", stance: "supports", citedBy: ["Ada", "Ben"] }]);
  const otherStance = { reviewer: ben, evidence: [piece("c", "https://gauge.example/1", "refutes")] };
  expect(sharedEvidence([given[0] ?? otherStance, otherStance])).toEqual([]);
});
