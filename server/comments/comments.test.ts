import { v7 as newId } from "uuid";
import { beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CommentInput } from "#domain/comment.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { db } from "#server/db/client.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { resolveThread, saveComment, withdrawComment } from "./comments.ts";
import { commentsOnClaim } from "./list.ts";

let [reviewer, other, editor]: Viewer[] = [];
let claim: Claim;

beforeEach(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const article = await articleOfLines(editor, ["The tide turns at six."]);
  claim = await markClaim(editor, article, "six");
});

const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

async function say(person: Viewer | undefined, text: string, more: object = {}) {
  const input = CommentInput.parse({ claimId: claim.id, text, ...more });
  return (await saveComment(the(person), newId(), input, null)).value;
}

const textsFor = async (person: Viewer | undefined) =>
  (await commentsOnClaim(the(person), claim.id)).comments.map(({ text }) => text);
const notifiedOf = async (person: Viewer | undefined) =>
  (await notifications(the(person), {})).notifications.map(({ type }) => type);

test("people who are mentioned or take part in a thread are notified, each once", async () => {
  const root = await say(reviewer, "Is this the spring tide?", { kind: "question", mentions: [the(other).id] });
  await say(other, "It is.", { parentId: root.id, mentions: [the(reviewer).id] });
  await say(editor, "Thank you.", { parentId: root.id });
  expect(await textsFor(reviewer)).toEqual(["Is this the spring tide?", "It is.", "Thank you."]);
  expect(await notifiedOf(reviewer)).toEqual(["replied", "mentioned"]);
  expect(await notifiedOf(other)).toEqual(["replied", "mentioned"]);
  expect(await notifiedOf(editor)).toEqual(["question"]);
});

test("a repeated comment is stored once, and only its author changes it, from its current version", async () => {
  const [id, input] = [newId(), CommentInput.parse({ claimId: claim.id, text: "Six?" })];
  expect((await saveComment(the(reviewer), id, input, null)).created).toBe(true);
  expect(await saveComment(the(reviewer), id, input, null)).toMatchObject({ created: false, value: { version: 1 } });
  const changed = { ...input, text: "Six or seven?" };
  await expect(saveComment(the(editor), id, changed, 1)).rejects.toThrow(ForbiddenError);
  await expect(saveComment(the(reviewer), id, changed, null)).rejects.toThrow(PreconditionMissingError);
  expect((await saveComment(the(reviewer), id, changed, 1)).value).toMatchObject({ text: "Six or seven?", version: 2 });
  const late = saveComment(the(reviewer), id, { ...input, text: "Eight?" }, 1);
  await expect(late).rejects.toMatchObject({ current: { text: "Six or seven?" } });
  await expect(late).rejects.toThrow(ConflictError);
  expect(await logged(id)).toEqual(["comment.added", "comment.changed"]);
});

test("a withdrawn comment stays in its thread without its text, also in the history", async () => {
  const root = await say(reviewer, "canary-withdrawn");
  await say(other, "Why?", { parentId: root.id });
  await expect(withdrawComment(the(other), root.id, 1)).rejects.toThrow(ForbiddenError);
  await withdrawComment(the(reviewer), root.id, 1);
  expect(await textsFor(other)).toEqual(["", "Why?"]);
  const seen = [await claimHistory(the(other), claim.id), await notifications(the(editor), {})];
  expect(JSON.stringify(seen)).not.toContain("canary-withdrawn");
});

test("a thread is resolved and reopened, and a reply reopens it", async () => {
  const root = await say(reviewer, "Six?");
  expect(await resolveThread(the(other), root.id, true)).toMatchObject({
    resolvedBy: { id: the(other).id },
    version: 2,
  });
  expect(await resolveThread(the(other), root.id, true)).toMatchObject({ version: 2 });
  const reply = await say(reviewer, "Still not clear.", { parentId: root.id });
  expect((await commentsOnClaim(the(other), claim.id)).comments[0]).toMatchObject({ resolvedAt: null, version: 3 });
  await expect(resolveThread(the(other), reply.id, true)).rejects.toThrow(/first comment/);
});

test("blind viewers do not see comments of people who know how the claim is judged, until they are no longer blind", async () => {
  await say(editor, "Before anything was known.");
  await rate(the(reviewer), claim, "false");
  const hidden = [
    await say(reviewer, "canary-of-a-reviewer", { mentions: [the(other).id] }),
    await say(editor, "canary-of-an-editor", { kind: "question", mentions: [the(other).id] }),
  ];
  expect(await textsFor(other)).toEqual(["Before anything was known."]);
  const seen = async () =>
    JSON.stringify([await notifications(the(other), {}), await claimHistory(the(other), claim.id)]);
  expect(await notifiedOf(other)).toEqual([]);
  for (const { id } of hidden) {
    expect(await seen()).not.toContain(id);
    await expect(resolveThread(the(other), id, true)).rejects.toThrow(NotFoundError);
    await expect(say(other, "Hm", { parentId: id })).rejects.toThrow(NotFoundError);
  }
  await rate(the(other), claim, "true");
  expect((await textsFor(other)).length).toBe(3);
  expect(await notifiedOf(other)).toEqual(["mentioned", "mentioned"]);
});

test("a comment about the work reaches blind people now, and cannot become one from another comment", async () => {
  await rate(the(reviewer), claim, "false");
  const finding = await say(reviewer, "canary-finding");
  const work = await say(reviewer, "Due on Friday.", { kind: "work", mentions: [the(other).id] });
  expect([finding.knew, work.knew]).toEqual([true, false]);
  expect([await textsFor(other), await notifiedOf(other)]).toEqual([["Due on Friday."], ["mentioned"]]);
  const event = await db.event.findFirstOrThrow({ where: { objectId: work.id } });
  expect(await mayReceive(the(other), { ...event, seq: String(event.seq) })).toBe(true);
  const relabelled = CommentInput.parse({ claimId: claim.id, text: "Due on Friday.", kind: "work" });
  await expect(saveComment(the(reviewer), finding.id, relabelled, 1)).rejects.toThrow("Write a new one");
  const finding2 = CommentInput.parse({ claimId: claim.id, text: "canary-later", kind: "comment" });
  await saveComment(the(reviewer), work.id, finding2, 1);
  expect(await textsFor(other)).toEqual([]);
  const seen = [await claimHistory(the(other), claim.id), await notifications(the(other), {})];
  expect(JSON.stringify(seen)).not.toMatch(/canary|Friday.*canary/);
});

test("what was withheld from a blind person is delivered as new once they submit, or once there is a ruling", async () => {
  const third = await somebody("reviewer");
  const mentions = [the(other).id, third.id].sort();
  await rate(the(reviewer), claim, "false");
  await say(reviewer, "See page 4.", { mentions });
  const rows = () => db.notification.findMany({ where: { claimId: claim.id, type: "mentioned" } });
  const writtenAt = new Date(Date.now() - 86_400_000);
  await db.notification.updateMany({ where: { claimId: claim.id }, data: { at: writtenAt } });
  const isNew = async (person: Viewer) =>
    (await rows()).some(({ personId, at }) => personId === person.id && at > writtenAt);
  await rate(the(other), claim, "mixed", { state: "draft" });
  expect([await isNew(the(other)), await isNew(third)]).toEqual([false, false]);
  const verdict = { rating: "mixed", rationale: "The gauge.", state: "submitted" };
  await recordVerdict(the(other), claim.id, VerdictInput.parse(verdict), 1);
  expect([await isNew(the(other)), await isNew(third)]).toEqual([true, false]);
  await rule(the(editor), claim, "false");
  expect(await isNew(third)).toBe(true);
});

test("someone with a draft knows, and so does someone who changes a comment after beginning one", async () => {
  const before = await say(other, "Six?");
  expect(before.knew).toBe(false);
  await rate(the(other), claim, "false", { state: "draft" });
  expect((await say(other, "I lean to false.")).knew).toBe(true);
  expect(await textsFor(reviewer)).toEqual(["Six?"]);
  const changed = CommentInput.parse({ claimId: claim.id, text: "Six? It is false." });
  await saveComment(the(other), before.id, changed, 1);
  expect(await textsFor(reviewer)).toEqual([]);
});

test("only viewers who may see a comment receive its live event", async () => {
  await rate(the(reviewer), claim, "false");
  await say(reviewer, "Because of the gauge.");
  const event = await db.event.findFirstOrThrow({ where: { claimId: claim.id }, orderBy: { seq: "desc" } });
  const change = { ...event, seq: String(event.seq) };
  expect(event.type).toBe("comment.added");
  expect([await mayReceive(the(other), change), await mayReceive(the(editor), change)]).toEqual([false, true]);
  const notification = await db.notification.findFirst({ where: { personId: the(other).id } });
  expect(notification).toBeNull();
});

test("comments do not change the standing of a claim", async () => {
  await rate(the(reviewer), claim, "false");
  await rate(the(other), claim, "false");
  await say(reviewer, "On second thoughts?", { kind: "question" });
  expect(await db.claim.findUnique({ where: { id: claim.id } })).toMatchObject({ standing: "agreed", version: 1 });
});

test("only people whose verdict a ruling departs from are notified of it", async () => {
  await rate(the(reviewer), claim, "false");
  await rate(the(other), claim, "true");
  await rule(the(editor), claim, "true");
  expect([await notifiedOf(reviewer), await notifiedOf(other)]).toEqual([["ruled-otherwise", "disputed"], []]);
});

test("a withdrawn claim takes no comments, and only people who exist can be mentioned", async () => {
  await expect(say(reviewer, "Robin?", { mentions: [newId()] })).rejects.toThrow(/mentioned does not exist/);
  await withdrawClaim(the(editor), claim.id, 1);
  await expect(say(reviewer, "Six?")).rejects.toThrow(/withdrawn/);
});

test("every change of a comment is in the log", async () => {
  expect((await notAsLogged()).filter(({ kind }) => kind === "comment")).toEqual([]);
});

test("comments are read by pages of fifty, the latest first, each reply with the first comment of its thread", async () => {
  const root = await say(reviewer, "First.");
  for (let nth = 1; nth <= 55; nth += 1) await say(other, `Reply ${nth}.`, { parentId: root.id });
  const first = await commentsOnClaim(the(reviewer), claim.id);
  expect(first.comments.map(({ text }) => text)).toEqual([
    "First.",
    ...Array.from({ length: 50 }, (_, nth) => `Reply ${nth + 6}.`),
  ]);
  const second = await commentsOnClaim(the(reviewer), claim.id, { after: first.nextCursor });
  expect(second.comments.map(({ text }) => text)).toEqual(["First.", ...[1, 2, 3, 4, 5].map((nth) => `Reply ${nth}.`)]);
  expect(second.nextCursor).toBeUndefined();
});
