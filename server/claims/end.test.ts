import { beforeAll, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readClaim } from "./claims.ts";
import { endClaim } from "./end.ts";

let reviewer: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [reviewer, editor] = await Promise.all([somebody("reviewer"), somebody("editor")]);
});

const FIRST = ["Exports rose in June, the board said.", "Imports stayed as they were."];
const CHANGED = ["Exports fell in June, the board said.", "Imports stayed as they were."];
const CUT = ["Imports stayed as they were."];
const QUOTE = "Exports rose in June";

async function ruled() {
  const article = await articleOfLines(reviewer, FIRST);
  const claim = await markClaim(reviewer, article, QUOTE);
  await rate(reviewer, claim, "true");
  await rule(editor, claim, "true");
  return { article, claim };
}
const settle = async (viewer: Viewer, { id }: Claim, ended = true) => {
  const { version } = await readClaim(viewer, id);
  return endClaim(viewer, id, { ended }, version);
};

test("a ruled claim whose words are gone can be settled: its ruling holds on the old version", async () => {
  const { article, claim } = await ruled();
  await versionOfLines(reviewer, article.id, [...FIRST, "News."]);
  await versionOfLines(reviewer, article.id, CUT);
  expect((await readClaim(editor, claim.id)).standing.state).toBe("stale");
  await expect(settle(reviewer, claim)).rejects.toThrow(/editor/);
  const settled = await settle(editor, claim);
  expect(settled).toMatchObject({ endedInVersion: 3, standing: { state: "ruled", rating: "true" } });
  expect(settled.anchor).toMatchObject({ state: "lost", exact: QUOTE });
  expect((await settle(editor, claim, false)).standing.state).toBe("stale");
});

test("a claim whose words changed can end with the old ones, and later changes do not put it on similar words", async () => {
  const { article, claim } = await ruled();
  await versionOfLines(reviewer, article.id, CHANGED);
  const settled = await settle(editor, claim);
  expect(settled).toMatchObject({ endedInVersion: 2, standing: { state: "ruled" }, anchor: { passage: null } });
  await versionOfLines(reviewer, article.id, [...CHANGED, "News."]);
  expect(await readClaim(editor, claim.id)).toMatchObject({
    endedInVersion: 2,
    anchor: { state: "lost", exact: QUOTE },
  });
});

test("it is back in the text when a version brings its words back", async () => {
  const { article, claim } = await ruled();
  await versionOfLines(reviewer, article.id, CUT);
  await settle(editor, claim);
  await versionOfLines(reviewer, article.id, ["News.", ...FIRST]);
  const back = await readClaim(editor, claim.id);
  expect(back).toMatchObject({ endedInVersion: null, standing: { state: "ruled" }, anchor: { state: "moved" } });
});

test("a claim whose words are in the article cannot be settled", async () => {
  const { claim } = await ruled();
  await expect(settle(editor, claim)).rejects.toThrow(/are still in the article/);
});
