import { v7 as newId } from "uuid";
import { beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CommentInput } from "#domain/comment.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { resolveThread, saveComment } from "#server/comments/comments.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { saveAssignment, withdrawAssignment } from "./assignments.ts";
import { myWork } from "./my-work.ts";

const NOW = new Date();

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claims: Claim[];

beforeEach(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(editor, ["The tide turns at six."]);
  claims = [await markClaim(editor, article, "six"), await markClaim(editor, article, "tide")];
});

const nth = (index: number): Claim => claims[index] ?? expect.fail();
const assign = (more: object = {}) =>
  saveAssignment(editor, newId(), { articleId: article.id, assigneeId: reviewer.id, ...more }, null);
const workOf = async (viewer = reviewer) =>
  (await myWork(viewer, NOW)).items.map(({ kind, claim, dueOn }) => [kind, claim?.statement, dueOn]);

test("an assigned article names the claims without the viewer's verdict, in text order, until it is done", async () => {
  const { value } = await assign({ dueOn: "2026-12-01", note: "Soon." });
  const [item] = (await myWork(reviewer, NOW)).items;
  expect(item).toMatchObject({
    kind: "article",
    claim: { statement: "tide" },
    missing: { claims: 2, without: 2, claimIds: [nth(1).id, nth(0).id] },
    said: { by: { id: editor.id }, text: "Soon." },
  });
  for (const claim of claims) await rate(reviewer, claim, "true");
  expect(await workOf()).toEqual([["article", undefined, "2026-12-01"]]);
  await saveAssignment(reviewer, value.id, { articleId: article.id, assigneeId: reviewer.id, done: true }, 1);
  expect(await workOf()).toEqual([]);
});

test("assigned claims are listed by due date until the viewer's verdict is submitted", async () => {
  await assign({ claimId: nth(0).id });
  await assign({ claimId: nth(1).id, dueOn: "2026-12-01" });
  expect(await workOf()).toEqual([
    ["claim", "tide", "2026-12-01"],
    ["claim", "six", null],
  ]);
  await rate(reviewer, nth(1), "true");
  await rate(reviewer, nth(0), "true", { state: "draft" });
  expect(await workOf()).toEqual([["claim", "six", null]]);
  expect(await workOf(other)).toEqual([]);
});

test("what was withdrawn or ruled on is not listed", async () => {
  const { value } = await assign({ claimId: nth(0).id });
  await withdrawAssignment(editor, value.id, 1);
  await assign({ claimId: nth(1).id });
  await rule(editor, nth(1), "true");
  expect(await workOf()).toEqual([]);
});

test("the viewer's drafts and stale verdicts are listed, and a stale verdict notifies once", async () => {
  await rate(reviewer, nth(0), "true");
  await rate(reviewer, nth(1), "false", { state: "draft" });
  await versionOfLines(editor, article.id, ["The tide turns at seven."]);
  expect((await workOf()).map(([kind]) => kind)).toEqual(["stale", "draft"]);
  await versionOfLines(editor, article.id, ["The tide turns at eight."]);
  const { notifications: list } = await notifications(reviewer, {});
  expect(list.map(({ type }) => type)).toEqual(["became-stale"]);
  const confirmed = VerdictInput.parse({ rating: "true", rationale: "So.", state: "submitted", reason: "Still." });
  await recordVerdict(reviewer, nth(0).id, confirmed, 1);
  expect((await workOf()).map(([kind]) => kind)).toEqual(["draft"]);
});

test("a question or a mention waits for an answer, or for its thread to be resolved", async () => {
  const say = (person: Viewer, text: string, more: object = {}) =>
    saveComment(person, newId(), CommentInput.parse({ claimId: nth(0).id, text, ...more }), null);
  const { value: first } = await say(editor, "Which six?", { mentions: [reviewer.id] });
  const { value: second } = await say(editor, "Whose tide?", { mentions: [reviewer.id] });
  expect((await myWork(reviewer, NOW)).items.map(({ said }) => said?.text)).toEqual(["Which six?", "Whose tide?"]);
  await say(reviewer, "In the evening.", { parentId: first.id });
  await resolveThread(editor, second.id, true);
  expect(await workOf()).toEqual([]);
});

test("rulings that depart from the viewer's verdict are shown with their reason", async () => {
  await rate(reviewer, nth(0), "false");
  await rate(other, nth(0), "true");
  await rule(editor, nth(0), "true");
  const { rulings, items } = await myWork(reviewer, NOW);
  expect(rulings).toMatchObject([
    { myRating: "false", rating: "true", reason: "The gauge decides.", ruledBy: { id: editor.id } },
  ]);
  expect([items, (await myWork(other, NOW)).rulings]).toEqual([[], []]);
});
