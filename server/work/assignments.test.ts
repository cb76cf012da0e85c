import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { listArticles } from "#server/articles/list.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { db } from "#server/db/client.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { readPerson, savePerson } from "#server/people/people.ts";
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

const disable = async (person: Viewer) => {
  const { name, email, role, version } = await readPerson(admin, person.id);
  return savePerson(admin, person.id, { name, email, role, disabled: true }, version);
};

test("an editor assigns an article to a reviewer, who is notified", async () => {
  const [id, given] = [newId(), await fresh()];
  const { value, created } = await saveAssignment(editor, id, { ...given, dueOn: "2026-12-01", note: "Soon." }, null);
  expect({ value, created }).toMatchObject({
    created: true,
    value: { id, assignee: { id: reviewer.id, disabled: false }, dueOn: "2026-12-01", note: "Soon.", version: 1 },
  });
  const { notifications: list } = await notifications(reviewer, {});
  expect(list.map(({ text }) => text)).toEqual([
    "Robin editor assigned “The tide turns at six.” to you, due on 1 December 2026.",
  ]);
  expect(await logged(id)).toEqual(["assignment.made"]);
});

test("a repeated assignment is made once, and a second one for the same person and thing is refused", async () => {
  const [id, given] = [newId(), await fresh()];
  await saveAssignment(editor, id, given, null);
  expect(await saveAssignment(editor, id, given, null)).toMatchObject({ created: false, value: { version: 1 } });
  await expect(saveAssignment(editor, newId(), given, null)).rejects.toThrow(/already has this assignment/);
  const claim = await markClaim(editor, article, "six");
  await saveAssignment(editor, newId(), { ...given, claimId: claim.id }, null);
  expect((await assignments(editor, { article: article.id })).assignments.length).toBe(2);
});

test("editors who assign the same thing at the same time make one assignment", async () => {
  const given = await fresh();
  const attempts = [1, 2, 3, 4].map(() => saveAssignment(editor, newId(), given, null));
  const results = await Promise.allSettled(attempts);
  expect(results.filter(({ status }) => status === "fulfilled").length).toBe(1);
  expect((await assignments(editor, { assignee: reviewer.id })).assignments.length).toBe(1);
});

test("many are assigned at once, and existing assignments stay as they are", async () => {
  const given = await fresh();
  const second = await articleOfLines(editor, ["The gauge shows it."]);
  await saveAssignment(editor, newId(), { ...given, dueOn: "2026-12-01" }, null);
  const wanted = [article.id, second.id].flatMap((articleId) =>
    [reviewer, other].map((person) => ({ id: newId(), articleId, assigneeId: person.id, dueOn: "2026-12-09" })),
  );
  const { made, there } = await assignMany(editor, { assignments: wanted });
  expect([made.length, there.length, there[0]?.dueOn]).toEqual([3, 1, "2026-12-01"]);
  const again = await assignMany(editor, { assignments: wanted });
  expect([again.made.length, again.there.length]).toEqual([3, 1]);
  expect(await db.assignment.count({ where: { articleId: { in: [article.id, second.id] } } })).toBe(4);
});

test("one request makes five hundred assignments", async () => {
  await fresh();
  const words = Array.from({ length: 500 }, () => ({ id: newId(), articleId: article.id }));
  await db.claim.createMany({
    data: words.map(({ id, articleId }) => ({ id, articleId, statement: "It turns.", createdById: editor.id })),
  });
  const wanted = words.map(({ id: claimId, articleId }) => ({ id: newId(), articleId, claimId, assigneeId: other.id }));
  expect((await assignMany(editor, { assignments: wanted })).made.length).toBe(500);
  await db.claim.updateMany({ where: { articleId: article.id }, data: { withdrawnAt: new Date() } });
});

test("work is assigned only to people who exist and are not disabled, all of it or none", async () => {
  const given = await fresh();
  const reader = await somebody("reader");
  await disable(other);
  const toAll = [given, { ...given, assigneeId: other.id }].map((one) => ({ ...one, id: newId() }));
  await expect(assignMany(editor, { assignments: toAll })).rejects.toThrow(
    "Robin reviewer cannot be assigned work because the account is disabled. Choose someone else.",
  );
  await expect(saveAssignment(editor, newId(), { ...given, assigneeId: reader.id }, null)).rejects.toThrow(/only read/);
  await expect(saveAssignment(editor, newId(), { ...given, assigneeId: newId() }, null)).rejects.toThrow(RuleError);
  expect((await assignments(editor, { article: article.id })).assignments).toEqual([]);
});

test("an assignment to someone who is disabled at the same time is refused, or kept and marked", async () => {
  const given = await fresh();
  const [assigning] = await Promise.allSettled([saveAssignment(editor, newId(), given, null), disable(reviewer)]);
  const { assignments: there } = await assignments(editor, { article: article.id });
  if (assigning?.status === "rejected")
    expect([assigning.reason.message, there]).toEqual([expect.stringMatching(/disabled/), []]);
  else expect(there).toMatchObject([{ assignee: { id: reviewer.id, disabled: true } }]);
});

test("a reviewer takes what too few people have, and assigns nothing to others", async () => {
  const given = await fresh();
  await expect(saveAssignment(reviewer, newId(), { ...given, assigneeId: other.id }, null)).rejects.toThrow(
    ForbiddenError,
  );
  await saveAssignment(reviewer, newId(), given, null);
  await saveAssignment(other, newId(), { ...given, assigneeId: other.id }, null);
  const third = await somebody("reviewer");
  await expect(saveAssignment(third, newId(), { ...given, assigneeId: third.id }, null)).rejects.toThrow(
    "This is already assigned to Robin reviewer, Robin reviewer.",
  );
});

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

test("what does not exist or was withdrawn cannot be assigned", async () => {
  const given = await fresh();
  const claim = await markClaim(editor, article, "six");
  await withdrawClaim(editor, claim.id, 1);
  await expect(saveAssignment(editor, newId(), { ...given, claimId: claim.id }, null)).rejects.toThrow(/withdrawn/);
  await expect(saveAssignment(editor, newId(), { ...given, articleId: newId() }, null)).rejects.toThrow(NotFoundError);
  const elsewhere = await articleOfLines(editor, ["Elsewhere."]);
  const mixed = { ...given, articleId: elsewhere.id, claimId: claim.id };
  await expect(saveAssignment(editor, newId(), mixed, null)).rejects.toThrow(NotFoundError);
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

test("only the assignee and editors see a note", async () => {
  const [id, given] = [newId(), await fresh()];
  await saveAssignment(editor, id, { ...given, note: "Ask the harbour." }, null);
  const noteFor = async (viewer: Viewer) =>
    (await assignments(viewer, { article: article.id })).assignments.map(({ note }) => note);
  expect([await noteFor(reviewer), await noteFor(admin), await noteFor(other)]).toEqual([
    ["Ask the harbour."],
    ["Ask the harbour."],
    [null],
  ]);
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
