import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { saveClaim } from "#server/claims/claims.ts";
import { articleOfLines, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { similarRulings } from "./similar.ts";

let reviewer: Viewer;
let editor: Viewer;
const harbour = `Quay ${newId().slice(-6)}`;

beforeAll(async () => {
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
});

async function claimSaying(statement: string, claimant: string | null = null) {
  const article = await articleOfLines(reviewer, ["The office counted boats."]);
  const asked = { articleId: article.id, passage: { start: 0, end: 10 }, statement, claimant };
  return (await saveClaim(reviewer, newId(), asked, null)).value;
}
const like = async (claim: { id: string; statement: string; claimant: string | null }) =>
  (await similarRulings(reviewer, claim)).map(({ claimId }) => claimId);

test("ruled claims in similar words are found, the most similar first, without the claim itself", async () => {
  const claim = await claimSaying(`${harbour} counted forty boats in March.`);
  const [near, nearest] = [
    await claimSaying(`${harbour} counted thirty-eight boats in May.`),
    await claimSaying(`${harbour} counted forty boats in March 2026.`),
  ];
  const [open, far] = [
    await claimSaying(`${harbour} counted forty boats in March!`),
    await claimSaying("Nothing like it."),
  ];
  for (const other of [near, nearest, far]) await rule(editor, other, "true");
  expect(await like(claim)).toEqual([nearest.id, near.id]);
  expect(await like(open)).not.toContain(open.id);
});

test("claims of the same claimant are found in whatever words, and are marked as such", async () => {
  const speaker = `Harbour master ${newId()}`;
  const [claim, other] = [
    await claimSaying("Trade grew.", speaker),
    await claimSaying("Fish is dear this year.", speaker),
  ];
  await rule(editor, other, "mixed");
  expect(await similarRulings(reviewer, claim)).toMatchObject([
    { claimId: other.id, isSameClaimant: true, rating: "mixed", claimant: speaker },
  ]);
});

test("at most five are listed", async () => {
  const words = `Lock ${newId().slice(-6)} stood open`;
  for (let nth = 0; nth < 7; nth += 1) await rule(editor, await claimSaying(`${words} ${nth}.`), "true");
  expect(await like(await claimSaying(words))).toHaveLength(5);
});
