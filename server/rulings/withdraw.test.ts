import { beforeAll, expect, test } from "vitest";
import { PreconditionMissingError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { withdrawRuling, withdrawRulings } from "./withdraw.ts";

let first: Viewer;
let second: Viewer;
let third: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [first, second, third] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  editor = await somebody("editor");
});

const REASON = { reason: "The second source was the first one." };

async function ruled(rating = "true") {
  const claim = await markClaim(first, await articleOfLines(first, ["The tide turns at six."]), "at six");
  for (const reviewer of [first, second]) await rate(reviewer, claim, "true");
  return { claim, ruling: await rule(editor, claim, rating) };
}

test("a withdrawn ruling is no more, the claim stands as its verdicts say, and the history has both", async () => {
  const { claim } = await ruled("false");
  await expect(withdrawRuling(first, claim.id, REASON, 1)).rejects.toThrow("Only editors");
  await expect(withdrawRuling(editor, claim.id, REASON, null)).rejects.toThrow(PreconditionMissingError);
  const after = await withdrawRuling(editor, claim.id, REASON, 1);
  expect(after).toMatchObject({ ruling: null, standing: { state: "agreed", rating: "true" } });
  expect((await withdrawRuling(editor, claim.id, REASON, 1)).ruling).toBeNull();
  const { events } = await claimHistory(editor, claim.id);
  expect(events.slice(0, 2)).toMatchObject([{ type: "ruling.withdrawn", ...REASON }, { type: "ruling.given" }]);
  expect((await rule(editor, claim, "true")).version).toBe(1);
});

test("a reviewer without a verdict is blind again, also to the ruling that was", async () => {
  const { claim } = await ruled();
  expect((await readClaim(third, claim.id)).blind).toBe(false);
  await withdrawRuling(editor, claim.id, REASON, 1);
  expect(await readClaim(third, claim.id)).toMatchObject({ blind: true, verdicts: [] });
  const { events } = await claimHistory(third, claim.id);
  expect(events.map(({ type }) => type)).toEqual(["claim.marked"]);
});

test("rulings are withdrawn together, except those that changed meanwhile", async () => {
  const [one, other] = [await ruled(), await ruled()];
  const rulings = [
    { claimId: one.claim.id, ifMatch: 1 },
    { claimId: other.claim.id, ifMatch: 7 },
  ];
  const { results } = await withdrawRulings(editor, { rulings, ...REASON });
  expect(results.map(({ outcome }) => outcome)).toEqual(["withdrawn", "changed"]);
  expect((await readClaim(editor, other.claim.id)).ruling).toMatchObject({ version: 1 });
});
