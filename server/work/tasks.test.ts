import { v7 as newId } from "uuid";
import { beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CommentInput } from "#domain/comment.ts";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { WORK_SHOWS, type WorkShow } from "#domain/work.ts";
import { saveComment } from "#server/comments/comments.ts";
import { readQueue } from "#server/rulings/queue.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { saveAssignment } from "./assignments.ts";
import { waitingCounts } from "./counts.ts";
import { myWork } from "./my-work.ts";
import { overdueIn } from "./overdue.ts";
import { openAssignments, tasksOf, unansweredQuestions, workByPerson } from "./tasks.ts";

/** A Wednesday; the week ends on the 13th. */
const TODAY = "2026-12-09";
const BEFORE = new Date("2026-12-01T12:00:00Z");

let [editor, ada, ben]: Viewer[] = [];
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claims: Claim[];
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();
const nth = (index: number): Claim => claims[index] ?? expect.fail();

beforeEach(async () => {
  [editor, ada, ben] = [await somebody("editor"), await somebody("reviewer"), await somebody("reviewer")];
  article = await articleOfLines(the(editor), ["One two three four five six."]);
  claims = [];
  for (const word of ["One", "two", "three", "four", "five"]) claims.push(await markClaim(the(editor), article, word));
});

const assign = (person: Viewer | undefined, index: number, dueOn: string | null) =>
  saveAssignment(
    the(editor),
    newId(),
    { articleId: article.id, claimId: nth(index).id, assigneeId: the(person).id, dueOn },
    null,
    BEFORE,
  );
const say = (viewer: Viewer | undefined, claim: Claim, more: object, id = newId()) =>
  saveComment(the(viewer), id, CommentInput.parse({ claimId: claim.id, text: "Which gauge?", ...more }), null);
const figuresOf = async (person: Viewer | undefined, viewer = the(editor)) => {
  const row = (await workByPerson(viewer, TODAY)).find(({ person: { id } }) => id === the(person).id);
  return row && WORK_SHOWS.map((show) => row[show]);
};
const listed = async (show: WorkShow, person: Viewer | undefined, viewer = the(editor)) => {
  const { tasks, questions, total } = await tasksOf(viewer, { show, assignee: the(person).id }, TODAY);
  expect(total).toBe(tasks.length + questions.length);
  return total;
};

test("each figure of a person is the length of the list behind it", async () => {
  const dueDays = ["2026-12-08", "2026-12-09", "2026-12-13", "2026-12-14", null];
  for (const [index, dueOn] of dueDays.entries()) await assign(ada, index, dueOn);
  await say(editor, nth(0), { kind: "question", mentions: [the(ada).id] });
  await say(editor, nth(1), { mentions: [the(ada).id] });
  expect(await figuresOf(ada)).toEqual([5, 2, 1, 2]);
  expect(await figuresOf(ben)).toEqual([0, 0, 0, 0]);
  for (const [index, show] of WORK_SHOWS.entries())
    expect(await listed(show, ada)).toBe((await figuresOf(ada))?.[index]);
});

test("tasks come by due day, those without one last, and pages leave none out", async () => {
  const dueDays = [null, "2026-12-14", "2026-12-08", null, "2026-12-08"];
  for (const [index, dueOn] of dueDays.entries()) await assign(ada, index, dueOn);
  const days: (string | null)[] = [];
  for (let after: string | undefined; days.length < 5; ) {
    const page = await openAssignments(the(editor), { show: "open", assignee: the(ada).id, after }, TODAY, 2);
    days.push(...page.tasks.map(({ dueOn }) => dueOn));
    after = page.nextCursor;
    if (!after) break;
  }
  expect(days).toEqual(["2026-12-08", "2026-12-08", "2026-12-14", null, null]);
});

test("questions are read in pages, the oldest first", async () => {
  for (const index of [0, 1, 2]) await say(editor, nth(index), { mentions: [the(ada).id] });
  const first = await unansweredQuestions(the(editor), { assignee: the(ada).id }, 2);
  const second = await unansweredQuestions(the(editor), { assignee: the(ada).id, after: first.nextCursor }, 2);
  expect([...first.questions, ...second.questions].map(({ claim }) => claim.statement)).toEqual([
    "One",
    "two",
    "three",
  ]);
  expect([first.total, second.nextCursor]).toEqual([3, undefined]);
});

test("a claim's assignment ends with the verdict or the ruling, as it does in My work", async () => {
  for (const index of [0, 1]) await assign(ada, index, "2026-12-08");
  await rate(the(ada), nth(0), "true");
  expect(await figuresOf(ada)).toEqual([1, 0, 1, 0]);
  await rate(the(ben), nth(1), "true");
  await rule(the(editor), nth(1), "true");
  expect(await figuresOf(ada)).toEqual([0, 0, 0, 0]);
  expect((await myWork(the(ada), BEFORE)).items).toEqual([]);
});

test("an editor who has begun a verdict does not learn that the assignee submitted one, or answered knowing others", async () => {
  const own = await somebody("editor");
  await assign(ada, 0, "2026-12-08");
  const [question, seen] = [newId(), async () => [await figuresOf(ada, own), await listed("answer", ada, own)]];
  await say(editor, nth(0), { mentions: [the(ada).id] }, question);
  await rate(own, nth(0), "mixed", { state: "draft" });
  const before = await seen();
  await rate(the(ada), nth(0), "true");
  await rate(the(ben), nth(0), "false");
  await say(ada, nth(0), { parentId: question });
  expect(await seen()).toEqual(before);
  expect(await figuresOf(ada)).toEqual([0, 0, 0, 0]);
});

test("the counts of the navigation are those of the lists", async () => {
  const person = await somebody("editor");
  const expectExact = async (myWorkCount: number, viewer = person) => {
    const { items } = await myWork(viewer, BEFORE);
    const { waiting } = await readQueue(viewer, {});
    const queued = Object.values(waiting).reduce((sum, count) => sum + count, 0);
    expect(await waitingCounts(viewer)).toMatchObject({ myWork: myWorkCount, adjudication: queued });
    expect(items.length).toBe(myWorkCount);
  };
  await assign(person, 0, null);
  await saveAssignment(the(editor), newId(), { articleId: article.id, assigneeId: person.id }, null, BEFORE);
  await rate(person, nth(0), "true", { state: "draft" });
  await rate(person, nth(1), "true", { state: "draft" });
  await expectExact(3);
  await rate(person, nth(2), "true");
  await versionOfLines(the(editor), article.id, ["One two thirty four five six."]);
  await say(editor, nth(3), { mentions: [person.id] });
  await expectExact(5);
  expect(await waitingCounts(the(ada))).toEqual({ myWork: 0, adjudication: 0, readers: 0 });
});

test("editors see in the list of articles how many assignments are overdue, and others how many of theirs", async () => {
  await assign(ada, 0, "2026-12-08");
  await assign(ben, 1, "2026-12-08");
  await assign(ada, 2, TODAY);
  const overdue = async (viewer: Viewer | undefined) => [
    ...(await overdueIn(the(viewer), [article.id], TODAY)).values(),
  ];
  expect([await overdue(editor), await overdue(ada), await overdue(await somebody("reviewer"))]).toEqual([
    [2],
    [1],
    [],
  ]);
});

test("the work of others is for editors and admins", async () => {
  await expect(workByPerson(the(ada), TODAY)).rejects.toThrow(ForbiddenError);
  await expect(tasksOf(the(ada), { show: "open" }, TODAY)).rejects.toThrow(ForbiddenError);
});
