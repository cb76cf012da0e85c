import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { ReaderReportInput } from "#domain/reader-report.ts";
import { db } from "#server/db/client.ts";
import { mailServer } from "#server/testing/mail.ts";
import { fromElsewhere, somebody } from "#server/testing/people.ts";
import { mailAnswer } from "./mail-answer.ts";
import { changeReport } from "./reports.ts";
import { removeOwnContact, sendReaderReport } from "./send.ts";

let server: Awaited<ReturnType<typeof mailServer>>;
let editor: Viewer;
let id: string;
let path: string;

beforeAll(async () => {
  server = await mailServer();
  process.env.GALLEY_SMTP_URL = server.url;
  process.env.GALLEY_SMTP_FROM = "Galley <galley@newsroom.example>";
  process.env.GALLEY_URL = "https://galley.newsroom.example";
  editor = await somebody("editor");
});
afterAll(() => server.close());

beforeEach(async () => {
  server.received.length = 0;
  id = newId();
  const sent = { id, kind: "error", text: "It is wrong.", name: "Mara", email: "mara@reader.example" };
  path = (await sendReaderReport(ReaderReportInput.parse(sent), fromElsewhere())).value.path;
});

const answer = (words: string, version = 1) => changeReport(editor, id, { answer: words }, version);
const mail = (now = new Date()) => mailAnswer(id, now);
const textOf = (raw = "") => raw.replace(/=\r\n/g, "").replaceAll("=3D", "=");

test("an answer is mailed once, with the link that the reader has", async () => {
  await answer("You are right.");
  await mail();
  await mail();
  expect(server.received.map(({ to }) => to)).toEqual([["mara@reader.example"]]);
  const text = textOf(server.received[0]?.raw);
  for (const words of ["Hello Mara,", "You are right.", `https://galley.newsroom.example${path}`])
    expect(text).toContain(words);
  expect(text).not.toContain(editor.name);
  expect((await db.readerReport.findUniqueOrThrow({ where: { id } })).answerMailedAt).not.toBeNull();
});

test("a changed answer is mailed again", async () => {
  await answer("You are right.");
  await mail();
  await answer("You are almost right.", 2);
  await mail();
  expect(server.received).toHaveLength(2);
});

test("nothing is mailed before there is an answer, after the address was removed, and of an old answer", async () => {
  await mail();
  await changeReport(editor, id, { answer: "You are right." }, 1, new Date("2026-11-01T12:00:00Z"));
  await mail(new Date("2026-11-05T12:00:00Z"));
  await answer("You are almost right.", 2);
  await removeOwnContact(path.replace("/ask/", ""));
  await mail();
  expect(server.received).toEqual([]);
});

test("while the mail server is away the answer stays to be mailed", async () => {
  await answer("You are right.");
  server.state.isAway = true;
  await expect(mail()).rejects.toThrow();
  server.state.isAway = false;
  await mail();
  expect(server.received).toHaveLength(1);
});
