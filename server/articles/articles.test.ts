import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { canonicalText, paragraphOfLines } from "#domain/document.ts";
import {
  ConflictError,
  DuplicateError,
  ForbiddenError,
  NotFoundError,
  PreconditionMissingError,
} from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { changeArticle, importArticle, type NewArticle, readArticle, readVersion } from "./articles.ts";
import { findDuplicate } from "./duplicates.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let reader: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
  other = await somebody("reviewer");
  editor = await somebody("editor");
  reader = await somebody("reader");
});

/** An article with a text of its own, unless the test gives one. */
function incoming({
  words = newId(),
  id,
  ...details
}: Partial<NewArticle["details"]> & { words?: string; id?: string } = {}) {
  const document = { type: "doc" as const, content: ["Tides", words].map((line) => paragraphOfLines([line])) };
  return {
    id,
    details: { title: "Tides", ...details },
    document,
    text: canonicalText(document),
    method: "api" as const,
  };
}

const imported = async (more: Parameters<typeof incoming>[0] = {}) =>
  (await importArticle(reviewer, incoming(more))).value;

test("an imported article has its text, the hash of the text, and who imported it", async () => {
  const { id, text } = await imported({ words: "The water rises at six.", outlet: "Harbour Weekly" });
  const stored = await readArticle(other, id);
  expect(stored).toMatchObject({
    text: "Tides\n\nThe water rises at six.",
    outlet: "Harbour Weekly",
    currentVersion: 1,
  });
  expect(stored.sha256).toBe(createHash("sha256").update(text).digest("hex"));
  expect(canonicalText(stored.document)).toBe(text);
  expect(stored).toMatchObject({ importedBy: { id: reviewer.id }, language: "en", tags: [], requiredVerdicts: 2 });
  expect(await logged(id)).toEqual(["article.imported"]);
});

test("the same text is stored twice only with allowDuplicate", async () => {
  const { id, title } = await imported({ words: "Twice told." });
  const again = incoming({ words: "Twice told.", title: "Another title" });
  await expect(importArticle(other, again)).rejects.toMatchObject({ name: "DuplicateError", existing: { id, title } });
  expect(await findDuplicate(other, again.text, null)).toEqual({
    id,
    title,
    sameText: true,
    archived: false,
    mayRenew: false,
  });
  expect((await importArticle(other, { ...again, allowDuplicate: true })).value.id).not.toBe(id);
});

test("an address is recognised without its tracking parameters, www and fragment", async () => {
  const { id } = await imported({ url: "https://www.harbour.example/tides?id=4&utm_source=feed#top" });
  const again = incoming({ url: "http://harbour.example/tides/?id=4" });
  await expect(importArticle(reviewer, again)).rejects.toMatchObject({ existing: { id } });
  expect(await findDuplicate(reviewer, "other words", "https://harbour.example/tides?id=4")).toMatchObject({ id });
  expect(await findDuplicate(reviewer, "other words", "https://harbour.example/tides?id=5")).toBeNull();
});

test("the same address with other text is told apart from the same text, and who may renew it", async () => {
  const url = `https://harbour.example/${newId()}`;
  const { id, title } = await imported({ url, words: "First told." });
  const found = (viewer: Viewer, text: string) => findDuplicate(viewer, text, url);
  const changed = { id, title, sameText: false, archived: false };
  expect(await found(reviewer, "other words")).toEqual({ ...changed, mayRenew: true });
  expect(await found(other, "other words")).toEqual({ ...changed, mayRenew: false });
  expect(await found(other, incoming({ words: "First told." }).text)).toMatchObject({ id, sameText: true });
  await expect(importArticle(reviewer, incoming({ url, words: newId() }))).rejects.toThrow(
    `This address has already been imported: “${title}”. If its text has changed, import that as a new version.`,
  );
  await db.article.update({ where: { id }, data: { archivedAt: new Date() } });
  expect(await found(reviewer, "other words")).toEqual({ ...changed, archived: true, mayRenew: false });
});

test("of several simultaneous imports of the same text, only one is stored", async () => {
  const words = newId();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 6 }, () => importArticle(reviewer, incoming({ words }))),
  );
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused.map(({ reason }) => reason.name)).toEqual(Array(5).fill("DuplicateError"));
  expect(await db.version.count({ where: { text: `Tides\n\n${words}` } })).toBe(1);
});

test("a repeated import answers the stored article", async () => {
  const id = newId();
  const sent = incoming({ id });
  const answers = await Promise.all([importArticle(reviewer, sent), importArticle(reviewer, sent)]);
  expect(answers.map(({ created }) => created).sort()).toEqual([false, true]);
  expect(answers.map(({ value }) => value.id)).toEqual([id, id]);
  expect(await logged(id)).toEqual(["article.imported"]);
});

test("the id of another article is refused", async () => {
  const { id } = await imported();
  await expect(importArticle(other, incoming({ id }))).rejects.toThrow(DuplicateError);
});

test("a correction changes only the fields it names, and the log has the values before it", async () => {
  const { id } = await imported({ outlet: "Harbour Weekly", byline: "Jane Roe" });
  const changed = await changeArticle(reviewer, id, { outlet: null, tags: ["sea"] }, 1);
  expect(changed).toMatchObject({ title: "Tides", outlet: null, byline: "Jane Roe", tags: ["sea"], version: 2 });
  const [event] = await db.event.findMany({ where: { objectId: id, type: "article.changed" } });
  expect(event).toMatchObject({ actorId: reviewer.id, before: { outlet: "Harbour Weekly" }, after: { outlet: null } });
});

test("of two corrections from the same version the second is refused with the current details", async () => {
  const { id } = await imported();
  await changeArticle(reviewer, id, { title: "Tides and time" }, 1);
  const late = changeArticle(editor, id, { title: "Tides of the bay" }, 1);
  await expect(late).rejects.toBeInstanceOf(ConflictError);
  await expect(late).rejects.toMatchObject({ current: { title: "Tides and time", version: 2 } });
  await changeArticle(editor, id, { title: "Tides of the bay" }, 2);
});

test("a repeated correction succeeds from any version", async () => {
  const { id } = await imported();
  await changeArticle(reviewer, id, { title: "Tides and time" }, 1);
  expect(await changeArticle(reviewer, id, { title: "Tides and time" }, 1)).toMatchObject({ version: 2 });
  expect(await changeArticle(reviewer, id, { title: "Tides and time" }, null)).toMatchObject({ version: 2 });
  expect(await logged(id)).toEqual(["article.imported", "article.changed"]);
});

test("a correction without If-Match is refused", async () => {
  const { id } = await imported();
  await expect(changeArticle(reviewer, id, { title: "Other" }, null)).rejects.toThrow(PreconditionMissingError);
});

test("an article is recognised by an address that was added later", async () => {
  const { id } = await imported();
  await changeArticle(reviewer, id, { url: `https://harbour.example/${id}` }, 1);
  expect(await findDuplicate(reviewer, "other words", `https://www.harbour.example/${id}/`)).toMatchObject({ id });
});

test("readers see no article, and reviewers correct only what they imported", async () => {
  const { id } = await imported();
  await expect(importArticle(reader, incoming())).rejects.toThrow(ForbiddenError);
  await expect(readArticle(reader, id)).rejects.toThrow(ForbiddenError);
  await expect(changeArticle(other, id, { title: "Mine" }, 1)).rejects.toThrow(ForbiddenError);
  expect(await changeArticle(editor, id, { title: "Ours" }, 1)).toMatchObject({ title: "Ours" });
});

test("unknown articles and versions are not found", async () => {
  const { id } = await imported();
  await expect(readArticle(reviewer, newId())).rejects.toThrow(NotFoundError);
  await expect(readVersion(reviewer, id, 2)).rejects.toThrow(NotFoundError);
  await expect(changeArticle(reviewer, newId(), { title: "Other" }, 1)).rejects.toThrow(NotFoundError);
});

test("the database refuses to change or delete a version", async () => {
  const { id } = await imported();
  await expect(db.version.updateMany({ where: { articleId: id }, data: { text: "Other" } })).rejects.toThrow();
  await expect(db.version.deleteMany({ where: { articleId: id } })).rejects.toThrow();
});
