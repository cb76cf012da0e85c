import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import {
  ConflictError,
  DuplicateError,
  ForbiddenError,
  NotFoundError,
  RuleError,
  TooManyAttemptsError,
} from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { ReaderReportChange, ReaderReportFilter, ReaderReportInput } from "#domain/reader-report.ts";
import { clearOldAttempts } from "#server/auth/rate-limit.ts";
import { db } from "#server/db/client.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { fromElsewhere, logged, somebody } from "#server/testing/people.ts";
import { readToday } from "#server/today.ts";
import { waitingCounts } from "#server/work/counts.ts";
import { forgetReaders } from "./forget-readers.ts";
import { listReaderReports, readerReportFigures, readReaderReport } from "./list.ts";
import { addNote, changeReport, removeReport } from "./reports.ts";
import { readOwnReport, removeOwnContact, sendReaderReport } from "./send.ts";

let editor: Viewer;
let reviewer: Viewer;
beforeAll(async () => {
  [editor, reviewer] = await Promise.all([somebody("editor"), somebody("reviewer")]);
});

const input = (more: object = {}) =>
  ReaderReportInput.parse({ id: newId(), kind: "error", text: "The bridge opened in 1933.", ...more });
const change = (more: object) => ReaderReportChange.parse(more);
const secretIn = ({ path }: { path: string }) => path.replace("/ask/", "");

/** Send a report as a reader from an address of their own. */
async function send(more: object = {}) {
  const sent = input(more);
  const { value } = await sendReaderReport(sent, fromElsewhere());
  return { id: sent.id, secret: secretIn(value) };
}

describe("a reader", () => {
  test("sends a report without an account, and reads it with the link only", async () => {
    const { id, secret } = await send({ name: "Mara", email: "Mara@Reader.example", address: "" });
    expect(await readOwnReport(secret)).toEqual({
      ...{ kind: "error", text: "The bridge opened in 1933.", address: null, createdAt: expect.any(String) },
      ...{ report: null, state: "new", answer: null, answeredAt: null, hasContact: true },
    });
    expect(await readOwnReport(id)).toBeNull();
    expect(await readOwnReport("")).toBeNull();
    const { secretHash } = await db.readerReport.findUniqueOrThrow({ where: { id } });
    expect(secretHash).not.toContain(secret);
    expect(await logged(id)).toEqual(["reader-report.sent"]);
  });

  test("gets the same link when the same report is sent again, and nobody gets it with another text", async () => {
    const sent = input();
    const [first, again] = [
      await sendReaderReport(sent, fromElsewhere()),
      await sendReaderReport(sent, fromElsewhere()),
    ];
    expect([first.created, again.created, again.value]).toEqual([true, false, first.value]);
    await expect(sendReaderReport({ ...sent, text: "Other." }, fromElsewhere())).rejects.toThrow(DuplicateError);
  });

  test("can send thirty an hour from one address, and as many from another", async () => {
    const here = fromElsewhere();
    for (let count = 0; count < 30; count += 1) await sendReaderReport(input(), here);
    await expect(sendReaderReport(input(), here)).rejects.toThrow(TooManyAttemptsError);
    await sendReaderReport(input(), fromElsewhere());
    await clearOldAttempts(new Date(Date.now() + 3_700_000));
    await sendReaderReport(input(), here);
  });

  test("and all of them together three hundred", async () => {
    await clearOldAttempts(new Date(Date.now() + 3_700_000));
    await sendReaderReport(input(), fromElsewhere());
    await db.rateLimit.updateMany({ where: { key: { startsWith: "reader report:" } }, data: { points: 300 } });
    await expect(sendReaderReport(input(), fromElsewhere())).rejects.toThrow(TooManyAttemptsError);
    await clearOldAttempts(new Date(Date.now() + 3_700_000));
  });

  test("who fills in the hidden field is answered, and nothing is stored", async () => {
    const before = await db.readerReport.count();
    const { value } = await sendReaderReport(input({ website: "https://spam.example" }), fromElsewhere());
    expect([await db.readerReport.count(), await readOwnReport(secretIn(value))]).toEqual([before, null]);
  });

  test("has their name and address removed, from the row and from the log", async () => {
    const { id, secret } = await send({ name: "Mara", email: "mara@reader.example" });
    expect(await removeOwnContact(secret)).toMatchObject({ hasContact: false });
    await removeOwnContact(secret);
    expect(await logged(id)).toEqual(["reader-report.sent", "reader-report.contact-removed"]);
    const events = await db.event.findMany({ where: { objectId: id } });
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toMatch(/mara|bridge/i);
    await expect(removeOwnContact("gone")).rejects.toThrow(RuleError);
  });

  test("is forgotten ninety days after their report was settled", async () => {
    const { id } = await send({ name: "Mara", email: "mara@reader.example" });
    const now = new Date("2026-12-01T12:00:00Z");
    await changeReport(editor, id, change({ answer: "You are right." }), 1, now);
    await forgetReaders(new Date("2027-02-28T12:00:00Z"));
    expect(await readReaderReport(editor, id)).toMatchObject({ name: "Mara" });
    await forgetReaders(new Date("2027-03-02T12:00:00Z"));
    expect(await readReaderReport(editor, id)).toMatchObject({ name: null, email: null, answer: "You are right." });
  });

  test.each([
    [{ text: " \n " }, /Write what/],
    [{ text: "x".repeat(5001) }, /under 5,000/],
    [{ address: "javascript:alert(1)" }, /web address/],
    [{ email: "nobody" }, /e-mail address/],
    [{ report: "../x" }, /lower-case/],
    [{ kind: "praise" }, /Choose/],
  ])("is told what is wrong with %o", (more, sentence) => {
    const { error } = ReaderReportInput.safeParse({ ...input(), ...more });
    expect(error?.issues.map(({ message }) => message).join()).toMatch(sentence);
  });
});

describe("an editor", () => {
  test("answers, and the reader sees the answer and nothing of the newsroom", async () => {
    const { id, secret } = await send();
    await addNote(editor, id, newId(), { text: "A secret note." });
    await changeReport(editor, id, change({ assigneeId: editor.id }), 1);
    const answered = await changeReport(editor, id, change({ answer: "You are right.\r\nThank you. " }), 2);
    expect(answered).toMatchObject({ state: "answered", answer: "You are right.\nThank you.", version: 3 });
    const own = await readOwnReport(secret);
    expect(own).toMatchObject({ state: "answered", answer: "You are right.\nThank you." });
    expect(JSON.stringify(own)).not.toMatch(new RegExp(`secret note|${editor.name}|${editor.id}`));
    expect((await readReaderReport(editor, id)).notes).toMatchObject([
      { text: "A secret note.", author: { id: editor.id } },
    ]);
  });

  test("does not overwrite another’s change unseen, and a repeated one is stored once", async () => {
    const { id } = await send();
    const answer = change({ answer: "We looked." });
    const first = await changeReport(editor, id, answer, 1);
    expect(await changeReport(editor, id, answer, 1)).toEqual(first);
    await expect(changeReport(editor, id, change({ answer: "Other." }), 1)).rejects.toThrow(ConflictError);
  });

  test("makes a report into a claim, or refuses it, and not both", async () => {
    const { id } = await send();
    const claim = await markClaim(editor, await articleOfLines(editor, ["It opened in 1932."]), "1932");
    const refused = await changeReport(editor, id, change({ refused: true }), 1);
    expect(refused).toMatchObject({ state: "refused", settledAt: expect.any(String) });
    const result = { kind: "claim", id: claim.id } as const;
    expect(await changeReport(editor, id, change({ result }), 2)).toMatchObject({ state: "accepted", refused: false });
    expect((await readReaderReport(editor, id)).resultLink).toMatchObject({ label: claim.statement });
    expect(ReaderReportChange.safeParse({ refused: true, result }).success).toBe(false);
    const unknown = change({ result: { kind: "article", id: newId() } });
    await expect(changeReport(editor, id, unknown, 3)).rejects.toThrow(/does not exist/);
    expect(await changeReport(editor, id, change({ result: null }), 3)).toMatchObject({
      state: "new",
      settledAt: null,
    });
  });

  test("assigns a report to editors only", async () => {
    const { id } = await send();
    await expect(changeReport(editor, id, change({ assigneeId: reviewer.id }), 1)).rejects.toThrow(/editor/);
    await expect(changeReport(editor, id, change({ assigneeId: newId() }), 1)).rejects.toThrow(RuleError);
  });

  test("removes spam, and then its link and its page are gone", async () => {
    const { id, secret } = await send({ email: "mara@reader.example" });
    await expect(removeReport(editor, id, null)).rejects.toThrow();
    expect(await removeReport(editor, id, 1)).toMatchObject({ email: null, withdrawnAt: expect.any(String) });
    expect(await readOwnReport(secret)).toBeNull();
    await expect(readReaderReport(editor, id)).rejects.toThrow(NotFoundError);
    await expect(changeReport(editor, id, change({ answer: "Hello." }), 2)).rejects.toThrow(/removed/);
    await expect(addNote(editor, id, newId(), { text: "Why?" })).rejects.toThrow(/removed/);
  });

  test("finds reports by state, kind, words and person, in pages, with what waits in Today and the bar", async () => {
    await db.readerReport.updateMany({ data: { withdrawnAt: new Date() } });
    const [{ id: first }, { id: second }] = [await send(), await send({ kind: "check", text: "Is the café older?" })];
    await changeReport(editor, first, change({ answer: "No." }), 1);
    const ids = async (filter: object) =>
      (await listReaderReports(editor, ReaderReportFilter.parse(filter))).reports.map(({ id }) => id);
    expect(await ids({})).toEqual([second, first]);
    expect(await ids({ sort: "oldest" })).toEqual([first, second]);
    expect(await ids({ state: "new" })).toEqual([second]);
    expect(await ids({ state: "answered" })).toEqual([first]);
    expect(await ids({ kind: "check" })).toEqual([second]);
    expect(await ids({ q: "café" })).toEqual([second]);
    expect(await ids({ assignee: "nobody" })).toEqual([second, first]);
    expect(await ids({ assignee: editor.id })).toEqual([]);
    expect((await listReaderReports(editor, ReaderReportFilter.parse({}))).counts).toMatchObject({
      new: 1,
      answered: 1,
    });
    expect((await waitingCounts(editor)).readers).toBe(1);
    expect((await waitingCounts(reviewer)).readers).toBe(0);
    const { groups } = await readToday(editor, new Date());
    expect(groups.find(({ kind }) => kind === "reader")).toMatchObject({ count: 1, items: [{ id: second }] });
    expect(await readerReportFigures(editor)).toMatchObject({ reports: 2, waiting: 1, answered: 1 });
  });

  test("gets many reports in pages, each once", async () => {
    await db.readerReport.updateMany({ data: { withdrawnAt: new Date() } });
    const at = new Date("2026-11-01T00:00:00Z");
    const rows = Array.from({ length: 120 }, () => ({ id: newId(), secretHash: newId(), createdAt: at }));
    await db.readerReport.createMany({ data: rows.map((row) => ({ ...row, kind: "check", text: "So?" })) });
    const seen: string[] = [];
    for (let after: string | undefined, pages = 0; pages === 0 || after; pages += 1) {
      const page = await listReaderReports(editor, ReaderReportFilter.parse({ after }));
      seen.push(...page.reports.map(({ id }) => id));
      after = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });
});

describe("a reviewer", () => {
  test("sees nothing of what readers send", async () => {
    const { id } = await send();
    const acts = [
      () => listReaderReports(reviewer, ReaderReportFilter.parse({})),
      () => readReaderReport(reviewer, id),
      () => readerReportFigures(reviewer),
      () => changeReport(reviewer, id, change({ answer: "Hello." }), 1),
      () => removeReport(reviewer, id, 1),
      () => addNote(reviewer, id, newId(), { text: "Hello." }),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow(ForbiddenError);
    const live = { seq: "1", type: "reader-report.sent", articleId: null, claimId: null, actorId: null };
    expect([await mayReceive(reviewer, live), await mayReceive(editor, { ...live })]).toEqual([false, true]);
  });
});
