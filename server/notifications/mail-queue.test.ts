import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CommentInput } from "#domain/comment.ts";
import { saveComment } from "#server/comments/comments.ts";
import { db } from "#server/db/client.ts";
import { changeAccount } from "#server/people/accounts.ts";
import { savePerson } from "#server/people/people.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { mailServer } from "#server/testing/mail.ts";
import { somebody } from "#server/testing/people.ts";
import { saveAssignment } from "#server/work/assignments.ts";
import { notifyDue, notifyLate } from "./due.ts";
import { mailNotification } from "./mail-queue.ts";
import { notifications } from "./notifications.ts";
import { markReadUpTo } from "./read.ts";

type Someone = Awaited<ReturnType<typeof somebody>>;

let server: Awaited<ReturnType<typeof mailServer>>;
let [reviewer, editor]: Someone[] = [];
let claim: Claim;

beforeAll(async () => {
  server = await mailServer();
  process.env.GALLEY_SMTP_URL = server.url;
  process.env.GALLEY_SMTP_FROM = "Galley <galley@newsroom.example>";
  process.env.GALLEY_URL = "https://galley.newsroom.example";
});
afterAll(() => server.close());

beforeEach(async () => {
  await db.notification.deleteMany();
  server.received.length = 0;
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
  claim = await markClaim(the(editor), await articleOfLines(the(editor), ["The tide turns at six."]), "tide");
});

const the = (person: Someone | undefined): Someone => person ?? expect.fail();
async function mailAll(now = new Date()): Promise<void> {
  for (const { id } of await db.notification.findMany({ orderBy: { at: "asc" } })) await mailNotification(id, now);
}
const mention = (text: string) =>
  saveComment(
    the(editor),
    newId(),
    CommentInput.parse({ claimId: claim.id, text, mentions: [the(reviewer).id] }),
    null,
  );
const choose = (emailMe: "everything" | "mentions" | "nothing") =>
  changeAccount(the(reviewer), { name: the(reviewer).name, emailMe }, 1);

test("a mention is mailed once, with the address of the comment and without its text", async () => {
  await mention("canary-of-a-comment");
  await mailAll();
  await mailAll();
  const [mail, ...more] = server.received;
  expect([mail?.to, more]).toEqual([[the(reviewer).email], []]);
  const text = (mail?.raw ?? "").replace(/=\r\n/g, "").replaceAll("=3D", "=");
  expect(text).toContain(`https://galley.newsroom.example/articles/${claim.articleId}?claim=${claim.id}#comment-`);
  expect(text).toContain("From: Galley <galley@newsroom.example>");
  expect(text).not.toContain("canary");
});

test("a comment that a blind reviewer may not see is mailed after their verdict, and not before", async () => {
  const other = await somebody("reviewer");
  await rate(other, claim, "false");
  await mention("Look at this.");
  await mailAll();
  expect(server.received).toEqual([]);
  await rate(the(reviewer), claim, "true");
  await mailAll();
  expect(server.received.map(({ to }) => to)).toEqual([[the(reviewer).email]]);
});

test("people are mailed what they chose: everything, what is meant for them, or nothing", async () => {
  const about = { personId: the(reviewer).id, articleId: claim.articleId, claimId: claim.id };
  const notifyOf = (type: string) => db.notification.create({ data: { id: newId(), type, ...about } });
  await notifyOf("became-stale");
  await mailAll();
  expect(server.received).toEqual([]);
  await choose("everything");
  await notifyOf("became-stale");
  await mailAll();
  expect(server.received.length).toBe(1);
  await changeAccount(the(reviewer), { name: the(reviewer).name, emailMe: "nothing" }, 2);
  await mention("Six?");
  await mailAll();
  expect(server.received.length).toBe(1);
});

test("a mail that the server does not take is mailed later", async () => {
  server.state.isAway = true;
  await mention("Six?");
  await expect(mailAll()).rejects.toThrow();
  server.state.isAway = false;
  await mailAll();
  expect(server.received.length).toBe(1);
});

test("nobody is mailed what they have read, what is days old, or anything once they are disabled", async () => {
  await mention("Read.");
  const [read] = (await notifications(the(reviewer), {})).notifications;
  await markReadUpTo(the(reviewer), read?.id ?? "");
  await mailAll();
  await mention("Old.");
  await mailAll(new Date(Date.now() + 5 * 86_400_000));
  await mention("Gone.");
  const admin = await somebody("admin");
  const { name, email, role } = the(reviewer);
  await savePerson(admin, the(reviewer).id, { name, email, role, disabled: true }, 1, null);
  await mailAll();
  expect(server.received).toEqual([]);
});

test("people are notified once of what is due, on the day before", async () => {
  const assignment = {
    articleId: claim.articleId,
    claimId: claim.id,
    assigneeId: the(reviewer).id,
    dueOn: "2026-12-02",
  };
  await saveAssignment(the(editor), newId(), assignment, null);
  const on = (day: string) => notifyDue(new Date(`${day}T08:00:00Z`));
  expect([await on("2026-11-30"), await on("2026-12-01"), await on("2026-12-01")]).toEqual([0, 1, 0]);
  const types = (await notifications(the(reviewer), {})).notifications.map(({ type }) => type);
  expect(types).toEqual(["assignment.due", "assigned"]);
});

test("assignee and assigner are told once that an assignment is a day late, unless it is done or was put off", async () => {
  const id = newId();
  const given = { articleId: claim.articleId, claimId: claim.id, assigneeId: the(reviewer).id };
  await saveAssignment(the(editor), id, { ...given, dueOn: "2027-01-04" }, null, new Date("2027-01-01T08:00:00Z"));
  const on = (day: string) => notifyLate(new Date(`${day}T08:00:00Z`));
  const told = async (viewer: Someone) => (await notifications(viewer, {})).notifications.map(({ text }) => text);
  expect([await on("2027-01-04"), await on("2027-01-05"), await on("2027-01-06")]).toEqual([0, 2, 0]);
  expect(await told(the(editor))).toEqual([expect.stringMatching(/has not finished the claim “.*”, due on 4 January/)]);
  expect(await told(the(reviewer))).toContainEqual(expect.stringMatching(/^Your work on the claim “.*” was due on 4 /));
  await saveAssignment(the(editor), id, { ...given, dueOn: "2027-01-09" }, 1, new Date("2027-01-06T08:00:00Z"));
  expect([(await told(the(editor))).length, await on("2027-01-09")]).toEqual([0, 0]);
  await rate(the(reviewer), claim, "true");
  expect(await on("2027-01-10")).toBe(0);
});

test("an editor who has begun a verdict is told of lateness whether or not the assignee has submitted theirs", async () => {
  const given = { articleId: claim.articleId, claimId: claim.id, assigneeId: the(reviewer).id, dueOn: "2027-01-14" };
  await saveAssignment(the(editor), newId(), given, null, new Date("2027-01-01T08:00:00Z"));
  await rate(the(editor), claim, "mixed", { state: "draft" });
  await rate(the(reviewer), claim, "true");
  expect(await notifyLate(new Date("2027-01-15T08:00:00Z"))).toBe(1);
  expect((await notifications(the(editor), {})).notifications.map(({ type }) => type)).toEqual(["assignment.late"]);
});
