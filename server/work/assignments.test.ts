import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ForbiddenError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { readPerson, savePerson } from "#server/people/people.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { assignMany, assignments, saveAssignment } from "./assignments.ts";

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
  return savePerson(admin, person.id, { name, email, role, disabled: true }, version, null);
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
