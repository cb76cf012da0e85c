import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { listArticles } from "#server/articles/list.ts";
import { claimHistory } from "#server/claims/history.ts";
import { db } from "#server/db/client.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { assignMany, assignments, saveAssignment, withdrawAssignment } from "./assignments.ts";

let editor: Viewer;
let admin: Viewer;
let reviewer: Viewer & { email: string };
let other: Viewer & { email: string };
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  [editor, admin] = [await somebody("editor"), await somebody("admin")];
});

const fresh = async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
  article = await articleOfLines(editor, ["The tide turns at six."]);
  return { articleId: article.id, assigneeId: reviewer.id };
};

test("an assignment changes only from its current version", async () => {
  const [id, given] = [newId(), await fresh()];
  await saveAssignment(editor, id, given, null);
  await expect(saveAssignment(editor, id, { ...given, dueOn: "2026-12-01" }, null)).rejects.toThrow(
    PreconditionMissingError,
  );
  const { value } = await saveAssignment(editor, id, { ...given, dueOn: "2026-12-01" }, 1);
  expect(value).toMatchObject({ dueOn: "2026-12-01", version: 2 });
  const stale = saveAssignment(editor, id, { ...given, dueOn: "2026-12-05" }, 1);
  await expect(stale).rejects.toMatchObject({ current: { dueOn: "2026-12-01", version: 2 } });
  await expect(stale).rejects.toThrow(ConflictError);
  await expect(saveAssignment(reviewer, id, { ...given, dueOn: "2027-01-01" }, 2)).rejects.toThrow(ForbiddenError);
});

test("an assignee says that they are done, and can be assigned the same again", async () => {
  const [id, given] = [newId(), await fresh()];
  await saveAssignment(editor, id, given, null);
  expect((await saveAssignment(reviewer, id, { ...given, done: true }, 1)).value.doneAt).not.toBeNull();
  await expect(saveAssignment(other, id, { ...given, done: false }, 2)).rejects.toThrow(ForbiddenError);
  await saveAssignment(editor, newId(), given, null);
  await expect(saveAssignment(reviewer, id, { ...given, done: false }, 2)).rejects.toThrow(/assigned this again/);
  expect(await logged(id)).toEqual(["assignment.made", "assignment.done"]);
});

test("an assignment is withdrawn once, by its author or an editor, and its notification disappears", async () => {
  const [id, given] = [newId(), await fresh()];
  await saveAssignment(editor, id, given, null);
  await expect(withdrawAssignment(reviewer, id, 1)).rejects.toThrow(ForbiddenError);
  expect(await withdrawAssignment(editor, id, 1)).toMatchObject({ version: 2 });
  expect(await withdrawAssignment(editor, id, 1)).toMatchObject({ version: 2 });
  expect((await notifications(reviewer, {})).notifications).toEqual([]);
  await expect(withdrawAssignment(editor, newId(), 1)).rejects.toThrow(NotFoundError);
});

test("a due date in the past is refused, and one that has passed stays while something else changes", async () => {
  const [id, given] = [newId(), await fresh()];
  const now = new Date("2026-12-09T23:59:00Z");
  const due = (dueOn: string) => saveAssignment(editor, newId(), { ...given, dueOn }, null, now);
  await expect(due("2026-12-08")).rejects.toThrow("This due date is in the past. Choose today or a later day.");
  const many = assignMany(editor, { assignments: [{ ...given, id: newId(), dueOn: "2026-12-08" }] }, now);
  await expect(many).rejects.toThrow(/in the past/);
  await saveAssignment(editor, id, { ...given, dueOn: "2026-12-09" }, null, now);
  const later = new Date("2026-12-20T09:00:00Z");
  const change = (more: object, version: number) => saveAssignment(editor, id, { ...given, ...more }, version, later);
  expect((await change({ note: "Please." }, 1)).value).toMatchObject({ dueOn: "2026-12-09", note: "Please." });
  await expect(change({ dueOn: "2026-12-19" }, 2)).rejects.toThrow(/in the past/);
  expect((await change({ dueOn: "2026-12-20" }, 2)).value.dueOn).toBe("2026-12-20");
});

test("an assignment is replaced by one for another person once, and both are told", async () => {
  const [id, next, given] = [newId(), newId(), await fresh()];
  await saveAssignment(editor, id, { ...given, note: "Soon." }, null);
  const replacement = { ...given, assigneeId: other.id, replaces: { id, version: 1 } };
  const replace = (viewer: Viewer, newOne = next) => saveAssignment(viewer, newOne, replacement, null);
  await expect(replace(reviewer)).rejects.toThrow(ForbiddenError);
  expect(await replace(editor)).toMatchObject({ created: true, value: { id: next, assignee: { id: other.id } } });
  expect(await replace(editor)).toMatchObject({ created: false });
  await expect(replace(editor, newId())).rejects.toThrow("This assignment was withdrawn in the meantime.");
  expect((await assignments(editor, { article: article.id })).assignments.map((one) => one.id)).toEqual([next]);
  const told = async (viewer: Viewer) => (await notifications(viewer, {})).notifications.map(({ text }) => text);
  expect(await told(reviewer)).toEqual([
    "Robin editor reassigned “The tide turns at six.” to someone else. You no longer need to work on it.",
  ]);
  expect(await told(other)).toEqual(["Robin editor assigned “The tide turns at six.” to you."]);
  expect(await logged(id)).toEqual(["assignment.made", "assignment.withdrawn"]);
});

test("an assignment is not replaced where it changed, is done, or the new person has it", async () => {
  const [id, given] = [newId(), await fresh()];
  await saveAssignment(editor, id, given, null);
  await saveAssignment(editor, newId(), { ...given, assigneeId: other.id }, null);
  const replace = (version: number) =>
    saveAssignment(editor, newId(), { ...given, assigneeId: other.id, replaces: { id, version } }, null);
  await expect(replace(2)).rejects.toThrow(ConflictError);
  await expect(replace(1)).rejects.toThrow("Robin reviewer already has this assignment. Change that one.");
  expect((await assignments(editor, { assignee: reviewer.id })).assignments.length).toBe(1);
  await saveAssignment(reviewer, id, { ...given, done: true }, 1);
  await expect(replace(2)).rejects.toThrow("Robin reviewer has already finished this.");
});

test("that somebody is done is told to them, the one who assigned it and editors, in every channel", async () => {
  const given = await fresh();
  const giver = await somebody("editor");
  const claim = await markClaim(giver, article, "six");
  const [id, own] = [newId(), newId()];
  await saveAssignment(giver, id, { ...given, claimId: claim.id }, null);
  const seenBy = async (viewer: Viewer) => ({
    list: (await assignments(viewer, { article: article.id })).assignments,
    history: (await claimHistory(viewer, claim.id)).events,
    articles: (await listArticles(viewer, ArticleFilter.parse({ outlet: article.outlet }))).articles,
    ofReviewer: (await listArticles(viewer, ArticleFilter.parse({ reviewer: reviewer.id }))).articles.length,
  });
  const before = await seenBy(other);
  await saveAssignment(reviewer, id, { ...given, claimId: claim.id, done: true }, 1);
  expect(await seenBy(other)).toEqual(before);
  const { list, history, articles } = await seenBy(editor);
  expect(list).toMatchObject([{ version: 2, doneAt: expect.any(String) }]);
  expect(history.map(({ type }) => type)).toEqual(["assignment.done", "assignment.made", "claim.marked"]);
  expect(articles).toMatchObject([{ assignees: [] }]);
  const done = await db.event.findFirstOrThrow({ where: { objectId: id, type: "assignment.done" } });
  const change = { ...done, seq: String(done.seq), actorId: reviewer.id };
  const receivers = await Promise.all([reviewer, giver, admin, other].map((viewer) => mayReceive(viewer, change)));
  expect(receivers).toEqual([true, true, true, false]);
  const second = await somebody("reviewer");
  await saveAssignment(second, own, { ...given, claimId: claim.id, assigneeId: second.id }, null);
  const third = saveAssignment(other, newId(), { ...given, claimId: claim.id, assigneeId: other.id }, null);
  await expect(third).rejects.toThrow("This is already assigned to Robin reviewer, Robin reviewer.");
});

test("every change of an assignment is in the log", async () => {
  expect((await notAsLogged()).filter(({ kind }) => kind === "assignment")).toEqual([]);
});
