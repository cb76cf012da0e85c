import { expect, test } from "vitest";
import { claimWith } from "#client/testing/fake-server.ts";
import type { Anchor, AnchorState } from "#domain/claim.ts";
import type { AnchorChange } from "#domain/version.ts";
import { drawnOn, outcomeSummary, outcomesOfComparison, outcomesOfPreview, versionSummary } from "./outcomes.ts";

const anchor = (state: AnchorState, start: number, exact = "words") => ({
  version: 1,
  state,
  passage: state === "lost" ? null : { start, end: start + exact.length },
  exact,
  prefix: "",
  suffix: "",
});
const claim = (id: string, state: AnchorState = "exact", start = 0) => claimWith({ id, anchor: anchor(state, start) });
const change = (claimId: string, state: AnchorState, start = 0): AnchorChange => ({
  claimId,
  state,
  passage: state === "lost" ? null : { start, end: start + 5 },
  exact: state === "lost" ? null : "words",
  was: { versionNumber: 1, passage: { start: 0, end: 5 }, exact: "words" },
});

test("a new text has an outcome for each claim, numbered in its order", () => {
  const outcomes = outcomesOfPreview(
    [claim("a"), claim("b"), claim("c"), claim("d")],
    [change("a", "lost"), change("b", "moved", 90), change("c", "exact"), change("d", "changed", 40)],
  );
  expect(outcomes.map(({ id, kind, number }) => [id, kind, number])).toEqual([
    ["c", "exact", 1],
    ["d", "changed", 2],
    ["b", "moved", 3],
    ["a", "lost", 4],
  ]);
  expect(outcomeSummary(outcomes)).toBe("1 exact, 1 moved, 1 changed, 1 lost");
});

test("a claim is restored if its own words are in the new text again", () => {
  const kinds = outcomesOfPreview(
    [claim("a", "lost"), claim("b", "changed")],
    [change("a", "exact"), change("b", "moved")],
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(["back", "back"]);
});

test("between stored versions the words of both sides determine the outcome", () => {
  const kindOf = (from: ReturnType<typeof anchor> | null, to: ReturnType<typeof anchor> | null) =>
    outcomesOfComparison({ claims: [{ claim: claim("a"), from, to }] })[0]?.kind;
  expect(kindOf(anchor("exact", 0), anchor("moved", 0))).toBe("exact");
  expect(kindOf(anchor("exact", 0), anchor("moved", 9))).toBe("moved");
  expect(kindOf(anchor("exact", 0), anchor("changed", 0, "others"))).toBe("changed");
  expect(kindOf(anchor("changed", 0, "others"), anchor("exact", 0))).toBe("back");
  expect(kindOf(anchor("exact", 0), anchor("lost", 0))).toBe("lost");
  expect(kindOf(null, anchor("exact", 0))).toBe("apart");
});

test("words that only shifted have not moved", () => {
  const kinds = outcomesOfPreview(
    [claim("a"), claim("b"), claim("c", "changed")],
    [
      change("a", "moved", 90),
      { ...change("b", "moved", 50), shifted: true },
      { ...change("c", "moved"), shifted: true },
    ],
  );
  expect(kinds.map(({ id, kind }) => [id, kind])).toEqual([
    ["c", "back"],
    ["b", "shifted"],
    ["a", "moved"],
  ]);
  const [from, to] = [anchor("exact", 0), anchor("moved", 9)];
  const [between] = outcomesOfComparison({ claims: [{ claim: claim("a"), from, to, onlyShifted: true }] });
  expect([between?.kind, outcomeSummary(kinds)]).toEqual(["shifted", "1 only shifted, 1 moved, 1 back"]);
});

test("equal words that the new version strikes out are struck out, until the old side has them struck too", () => {
  const struck = { ...anchor("changed", 0), struckOut: true as const };
  const kindOf = (from: Anchor, to: Anchor) =>
    outcomesOfComparison({ claims: [{ claim: claim("a"), from, to }] })[0]?.kind;
  expect(kindOf(anchor("exact", 0), struck)).toBe("struck");
  expect(kindOf(struck, struck)).toBe("exact");
  const preview = outcomesOfPreview([claim("a")], [{ ...change("a", "changed"), struckOut: true }]);
  expect(outcomeSummary(preview)).toBe("1 struck out");
});

test("a version says what became of claims, and apart from it how many only shifted", () => {
  const outcomes = { changed: 2, lost: 1, struck: 0, back: 0, moved: 3, shifted: 32, exact: 4 };
  expect(versionSummary(outcomes)).toEqual({
    told: "2 changed, 1 lost, 3 moved",
    folded: "32 only shifted, 4 exact",
  });
});

test("a side shows only the claims that have a passage in it", () => {
  const outcomes = outcomesOfPreview([claim("a"), claim("b", "lost")], [change("a", "lost"), change("b", "exact")]);
  expect(drawnOn("from", outcomes).map(({ id }) => id)).toEqual(["a"]);
  expect(drawnOn("to", outcomes).map(({ id }) => id)).toEqual(["b"]);
});
