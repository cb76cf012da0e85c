import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { evidence } from "#domain/exports/testing/fixtures.ts";
import { recentSources } from "./recent-sources.ts";

const cited = (updatedAt: string, ...sources: [id: string, url: string | null][]) =>
  ({
    updatedAt,
    evidence: sources.map(([id, url]) => evidence({}, { id, url })),
  }) as unknown as Claim["verdicts"][number];

test("the source that was cited last comes first, and each stands once", () => {
  const claims = [
    { myVerdict: cited("2026-03-02", ["1", "https://a.example/"], ["2", "https://b.example/"]), verdicts: [] },
    { myVerdict: null, verdicts: [cited("2026-03-03", ["3", "https://a.example"], ["4", null])] },
  ];
  expect(recentSources(claims).map(({ id }) => id)).toEqual(["4", "3", "2"]);
});

test("a source that is not stored yet is left out", () => {
  expect(recentSources([{ myVerdict: cited("2026-03-02", ["", "https://a.example/"]), verdicts: [] }])).toEqual([]);
});
