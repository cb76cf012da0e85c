import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { claimBeside } from "./stepping.ts";
import { EVERYTHING, filterIn, isFiltered, paramsWith, passes, type WorkspaceFilter } from "./workspace-filter.ts";

const ANN = { id: "ann", name: "Ann" };
const BEN = { id: "ben", name: "Ben" };

const claim = (more: Partial<Claim> = {}) =>
  ({
    id: "c1",
    createdBy: ANN,
    standing: { state: "open", missing: 2 },
    anchor: { state: "exact" },
    myVerdict: null,
    verdicts: [],
    ruling: null,
    ...more,
  }) as Claim;
const verdictBy = (reviewer: typeof ANN, rating: string) => ({ reviewer, rating }) as Claim["verdicts"][number];
const asks = (more: Partial<WorkspaceFilter>) => ({ ...EVERYTHING, ...more });

test("every claim passes an empty filter", () => {
  expect(isFiltered(EVERYTHING)).toBe(false);
  expect(passes(claim(), EVERYTHING, "ben")).toBe(true);
});

test("`mine` are the claims that the viewer marked or rated", () => {
  expect(passes(claim(), asks({ show: "mine" }), "ann")).toBe(true);
  expect(passes(claim(), asks({ show: "mine" }), "ben")).toBe(false);
  expect(passes(claim({ myVerdict: verdictBy(BEN, "true") }), asks({ show: "mine" }), "ben")).toBe(true);
});

test("a lost claim passes `lost`, and also its standing", () => {
  const lost = claim({ anchor: { ...claim().anchor, state: "lost" } });
  expect(passes(lost, asks({ show: "lost" }), "ann")).toBe(true);
  expect(passes(lost, asks({ show: "open" }), "ann")).toBe(true);
  expect(passes(claim(), asks({ show: "lost" }), "ann")).toBe(false);
});

test("the rating filter uses the rating that the claim is drawn in", () => {
  const agreed = claim({ standing: { state: "agreed", rating: "false" }, myVerdict: verdictBy(ANN, "false") });
  expect(passes(agreed, asks({ rating: "false" }), "ann")).toBe(true);
  expect(passes(agreed, asks({ rating: "true" }), "ann")).toBe(false);
});

test("the reviewer filter finds people who marked or rated, as far as the claim shows them", () => {
  expect(passes(claim({ verdicts: [verdictBy(BEN, "true")] }), asks({ reviewer: "ben" }), "ann")).toBe(true);
  expect(passes(claim(), asks({ reviewer: "ben" }), "ann")).toBe(false);
});

const [a, b, c] = ["a", "b", "c"].map((id) => claim({ id })) as [Claim, Claim, Claim];

test("stepping visits the visibleClaims claims in the order of the text, and stops at both ends", () => {
  expect(claimBeside([a, b, c], [a, c], "a", 1)).toBe(c);
  expect(claimBeside([a, b, c], [a, c], "c", -1)).toBe(a);
  expect(claimBeside([a, b, c], [a, c], "c", 1)).toBeNull();
});

test("without an open claim the first step opens the first or the last claim", () => {
  expect(claimBeside([a, b, c], [b, c], null, 1)).toBe(b);
  expect(claimBeside([a, b, c], [a, b], null, -1)).toBe(b);
});

test("stepping continues from a claim that has just left the filter", () => {
  expect(claimBeside([a, b, c], [a, c], "b", 1)).toBe(c);
  expect(claimBeside([a, b, c], [a, c], "b", -1)).toBe(a);
});

test("what awaits the viewer are claims without their verdict, and those on which it is stale", () => {
  const submitted = (restsOn: string) =>
    ({
      ...verdictBy(ANN, "true"),
      ...{ submittedAt: "2026-03-12T00:00:00Z", restsOn, restsOnStatement: "Six.", restsOnClaimant: null },
    }) as Claim["myVerdict"];
  const judged = {
    anchor: { ...claim().anchor, exact: "six" },
    statement: "Six.",
    claimant: null,
    endedInVersion: null,
  };
  const isAwaiting = (of: Claim) => passes(of, asks({ show: "awaiting" }), "ann");
  expect(isAwaiting(claim({ blind: true, withdrawnAt: null }))).toBe(true);
  expect(isAwaiting(claim({ ...judged, withdrawnAt: null, myVerdict: submitted("six") }))).toBe(false);
  expect(isAwaiting(claim({ ...judged, withdrawnAt: null, myVerdict: submitted("seven") }))).toBe(true);
  expect(isAwaiting(claim({ blind: true, withdrawnAt: null, anchor: { ...claim().anchor, state: "lost" } }))).toBe(
    false,
  );
});

test("a filter survives the way through an address, which can say anything", () => {
  const filter = asks({ show: "awaiting", rating: "mostly-false", reviewer: "ben" });
  const params = paramsWith(new URLSearchParams("claim=c1&show=lost"), filter);
  expect(filterIn(params)).toEqual(filter);
  expect(params.get("claim")).toBe("c1");
  expect(paramsWith(params, EVERYTHING).toString()).toBe("claim=c1");
  expect(filterIn(new URLSearchParams("show=everything"))).toEqual(EVERYTHING);
});
