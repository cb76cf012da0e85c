import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type Verdict, VerdictInput } from "#domain/verdict.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { saveClaim, withdrawClaim } from "./claims.ts";
import { claimHistory } from "./history.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});
beforeEach(async () => {
  claim = await markClaim(reviewer, article, "at six");
});

const history = async (viewer: Viewer) => (await claimHistory(viewer, claim.id)).events;
const types = async (viewer: Viewer) => (await history(viewer)).map(({ type }) => type);
const revise = (viewer: Viewer, rating: string, reason: string, ifMatch: number) => {
  const input = VerdictInput.parse({ rating, rationale: "Read again.", state: "submitted", reason });
  return recordVerdict(viewer, claim.id, input, ifMatch);
};

test("the history of a claim names each actor and act, with the values before and after", async () => {
  await saveClaim(editor, claim.id, { articleId: article.id, statement: "It turns at six.", tags: ["tide"] }, 1);
  await withdrawClaim(reviewer, claim.id, 2);
  await saveClaim(reviewer, claim.id, { articleId: article.id }, 3);
  const events = await history(other);
  expect(events.map(({ type, actor }) => [type, actor?.id])).toEqual([
    ["claim.marked", reviewer.id],
    ["claim.changed", editor.id],
    ["claim.withdrawn", reviewer.id],
    ["claim.restored", reviewer.id],
  ]);
  expect(events[0]).toMatchObject({
    before: null,
    after: { statement: "at six", version: 1, anchor: { exact: "at six" } },
  });
  expect(events[1]).toMatchObject({
    before: { statement: "at six", tags: [] },
    after: { statement: "It turns at six.", tags: ["tide"] },
  });
  expect(events[2]).toMatchObject({
    before: { withdrawnAt: null },
    after: { withdrawnAt: expect.any(String), version: 3 },
  });
});

test("each event follows from the one before it", async () => {
  await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "It turns at six." }, 1);
  await saveClaim(reviewer, claim.id, { articleId: article.id, passage: { start: 0, end: 8 } }, 2);
  await saveClaim(reviewer, claim.id, { articleId: article.id, claimant: "The harbour master" }, 3);
  const events = await history(reviewer);
  for (const [nth, { before }] of events.entries()) expect(before).toEqual(events[nth - 1]?.after ?? null);
});

test("the history has every text of a verdict, with the reason for each change", async () => {
  await rate(reviewer, claim, "true");
  await revise(reviewer, "false", "The gauge was broken.", 1);
  const told = (await history(reviewer)).filter(({ type }) => type.startsWith("verdict."));
  expect(told.map(({ type, reason }) => [type, reason])).toEqual([
    ["verdict.submitted", null],
    ["verdict.revised", "The gauge was broken."],
  ]);
  expect(told.map(({ after }) => (after as Verdict).rating)).toEqual(["true", "false"]);
  expect(told[1]?.before).toEqual(told[0]?.after);
});

test("others' drafts are never visible, nor their submitted verdicts while the viewer is blind", async () => {
  await rate(other, claim, "true", { state: "draft" });
  await recordVerdict(other, claim.id, VerdictInput.parse({ rating: "true", rationale: "So.", state: "submitted" }), 1);
  await revise(other, "false", "No.", 2);
  expect(await types(reviewer)).toEqual(["claim.marked"]);
  expect(await types(other)).toEqual(["claim.marked", "verdict.drafted", "verdict.submitted", "verdict.revised"]);
  expect(await types(editor)).toEqual(["claim.marked", "verdict.submitted", "verdict.revised"]);
  expect((await history(editor))[1]?.before).toBeNull();
  await rate(reviewer, claim, "true");
  expect(await types(reviewer)).toEqual(["claim.marked", "verdict.submitted", "verdict.revised", "verdict.submitted"]);
});

test("event numbers do not disclose how much others wrote between two visible changes", async () => {
  const twoChanges = async (between: () => Promise<unknown>) => {
    claim = await markClaim(reviewer, article, "at six");
    await between();
    await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "It turns at six." }, 1);
    return (await history(reviewer)).map(({ at: _, object: __, claimId: ___, ...event }) => event);
  };
  const alone = await twoChanges(async () => undefined);
  expect(await twoChanges(() => rate(other, claim, "true", { state: "draft" }))).toEqual(alone);
  expect(alone.map(({ number }) => number)).toEqual([1, 2]);
});

test("a ruling ends the blind phase and is in the history", async () => {
  await rate(other, claim, "true");
  await rule(editor, claim, "true");
  expect(await types(reviewer)).toEqual(["claim.marked", "verdict.submitted", "ruling.given"]);
});

test("a history needs a claim that exists and a viewer who may read it", async () => {
  await expect(claimHistory(reviewer, newId())).rejects.toThrow(NotFoundError);
  await expect(claimHistory(await somebody("reader"), claim.id)).rejects.toThrow(ForbiddenError);
});
