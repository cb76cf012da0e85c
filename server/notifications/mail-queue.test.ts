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
import { noteDue } from "./due.ts";
import { mailRound } from "./mail-queue.ts";
import { markReadUpTo, notifications } from "./notifications.ts";

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
const seconds = (count: number) => new Date(Date.now() + count * 1000);
const mention = (text: string) =>
  saveComment(
    the(editor),
    newId(),
    CommentInput.parse({ claimId: claim.id, text, mentions: [the(reviewer).id] }),
    null,
  );
const choose = (emailMe: "everything" | "mentions" | "nothing") =>
  changeAccount(the(reviewer), { name: the(reviewer).name, emailMe }, 1);

test("a mention is mailed once, with where it was, and nothing of what was written", async () => {
  await mention("canary-of-a-comment");
  expect(await mailRound(seconds(1))).toBe(1);
  expect(await mailRound(seconds(2))).toBe(0);
  const [mail, ...more] = server.received;
  expect([mail?.to, more]).toEqual([[the(reviewer).email], []]);
  const text = (mail?.raw ?? "").replace(/=\r\n/g, "").replaceAll("=3D", "=");
  expect(text).toContain(`https://galley.newsroom.example/articles/${claim.articleId}?claim=${claim.id}#comment-`);
  expect(text).toContain("From: Galley <galley@newsroom.example>");
  expect(text).not.toContain("canary");
});

test("what is kept from a blind reviewer is mailed after their verdict, and not before", async () => {
  const other = await somebody("reviewer");
  await rate(other, claim, "false");
  await mention("Look at this.");
  await mailRound(seconds(1));
  expect(server.received).toEqual([]);
  await rate(the(reviewer), claim, "true");
  await mailRound(seconds(700));
  expect(server.received.map(({ to }) => to)).toEqual([[the(reviewer).email]]);
});

test("everybody gets what they chose: some everything, some what is meant for them, some nothing", async () => {
  const told = { personId: the(reviewer).id, articleId: claim.articleId, claimId: claim.id };
  const tell = async (type: string) => db.notification.create({ data: { id: newId(), type, ...told } });
  await tell("became-stale");
  await mailRound(seconds(1));
  expect(server.received).toEqual([]);
  await choose("everything");
  await tell("became-stale");
  await mailRound(seconds(1));
  expect(server.received.length).toBe(1);
  await changeAccount(the(reviewer), { name: the(reviewer).name, emailMe: "nothing" }, 2);
  await mention("Six?");
  await mailRound(seconds(1));
  expect(server.received.length).toBe(1);
});

test("while the server is away nothing is lost, and nobody waits for it", async () => {
  server.state.isAway = true;
  await mention("Six?");
  expect(await mailRound(seconds(1))).toBe(1);
  expect(await mailRound(seconds(30))).toBe(0);
  server.state.isAway = false;
  expect(await mailRound(seconds(120))).toBe(1);
  expect(server.received.length).toBe(1);
});

test("several processes that send at once send each mail once", async () => {
  for (let nth = 0; nth < 12; nth += 1) await mention(`Six, ${nth}?`);
  await Promise.all([1, 2, 3, 4].map(() => mailRound(seconds(1))));
  await mailRound(seconds(2));
  expect(server.received.length).toBe(12);
});

test("who has read it, was disabled, or was told days ago is not written to", async () => {
  await mention("Read.");
  const [read] = (await notifications(the(reviewer), {})).notifications;
  await markReadUpTo(the(reviewer), read?.id ?? "");
  await mailRound(seconds(1));
  await mention("Old.");
  await db.notification.updateMany({ where: { readAt: null }, data: { at: seconds(-5 * 86_400) } });
  await mailRound(seconds(1));
  await mention("Gone.");
  const admin = await somebody("admin");
  const { name, email, role } = the(reviewer);
  await savePerson(admin, the(reviewer).id, { name, email, role, disabled: true }, 1);
  await mailRound(seconds(1));
  expect(server.received).toEqual([]);
});

test("what is due tomorrow is told once, the day before", async () => {
  const given = { articleId: claim.articleId, claimId: claim.id, assigneeId: the(reviewer).id, dueOn: "2026-12-02" };
  await saveAssignment(the(editor), newId(), given, null);
  const on = (day: string) => noteDue(new Date(`${day}T08:00:00Z`));
  expect([await on("2026-11-30"), await on("2026-12-01"), await on("2026-12-01")]).toEqual([0, 1, 0]);
  const types = (await notifications(the(reviewer), {})).notifications.map(({ type }) => type);
  expect(types).toEqual(["assignment.due", "assigned"]);
});
