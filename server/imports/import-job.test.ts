import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ForbiddenError, NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import type { FilePart } from "#domain/imports/file-part.ts";
import { readFilePart } from "#domain/imports/read-file.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { db } from "#server/db/client.ts";
import { savePerson } from "#server/people/people.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { reread, somebody } from "#server/testing/people.ts";
import { cancelImport, openImport, readImport, requestImport, storeChecked } from "./import-job.ts";
import { runImport, tidyImports } from "./run-import.ts";

let importer: Viewer;
beforeAll(async () => {
  importer = await somebody("reviewer");
});

const WORDS = ["opened", "in 1932", "carries", "160,000", "vehicles"];

/** Annotations of five passages, the last two of which are one, in a file that is read two at a time. */
async function file(more: object[] = []) {
  const article = await articleOfLines(importer, [
    `The bridge opened in 1932. It carries 160,000 vehicles. ${newId()}`,
  ]);
  const url = `https://outlet.example/${newId()}`;
  await changeArticle(importer, article.id, { url }, 1);
  const rows = [...WORDS, "vehicles"].map((exact) => ({
    ...{ id: newId(), uri: url, user: "acct:sam@hypothes.is", text: "", tags: [] },
    target: [{ source: url, selector: [{ type: "TextQuoteSelector", exact }] }],
  }));
  return { articleId: article.id, content: JSON.stringify({ rows: [...rows, ...more] }) };
}
const readPart = async (content: string, from: number): Promise<FilePart> => readFilePart(content, from, 2);
const run = (id: string) => runImport(id, readPart);
const ask = (content: string, more: object = {}, viewer = importer) =>
  requestImport(viewer, { content, items: 6, isChecked: false, ...more });
const claimsOf = (articleId: string) => db.claim.count({ where: { articleId } });

test("a large file is checked in parts, stored when its person says so, and says what came in", async () => {
  const { content, articleId } = await file([{ id: newId() }]);
  const { id } = await ask(content);
  expect(await readImport(importer, id)).toMatchObject({ state: "checking", done: 0, result: null });
  await run(id);
  const checked = await readImport(importer, id);
  expect(checked).toMatchObject({ state: "checked", done: 6 });
  expect(checked.result?.created.claims).toHaveLength(5);
  expect(checked.result?.leftOut.map(({ reason }) => reason)).toContain("A claim is marked on these words already.");
  expect([await claimsOf(articleId), (await openImport(importer))?.id]).toEqual([0, id]);
  await storeChecked(importer, id);
  await run(id);
  const done = await readImport(importer, id);
  expect(done).toMatchObject({ state: "done", done: 6 });
  expect(done.result).toEqual(checked.result);
  expect([await claimsOf(articleId), await openImport(importer)]).toEqual([5, null]);
  expect((await db.import.findUniqueOrThrow({ where: { id } })).content).toBeNull();
  expect(await storeChecked(importer, id)).toMatchObject({ state: "done" });
});

test("a job that ended goes on with the next part, and stores nothing twice", async () => {
  const { content, articleId } = await file();
  const { id } = await ask(content, { isChecked: true });
  let parts = 0;
  const dying = async (text: string, from: number) => {
    parts += 1;
    if (parts === 2) throw new Error("The process ended.");
    return readPart(text, from);
  };
  await runImport(id, dying);
  expect(await readImport(importer, id)).toMatchObject({ state: "storing", done: 2 });
  expect(await claimsOf(articleId)).toBe(2);
  await tidyImports(new Date(Date.now() + 100_000));
  await Promise.all([run(id), run(id)]);
  expect(await readImport(importer, id)).toMatchObject({ state: "done", done: 6 });
  expect(await claimsOf(articleId)).toBe(5);
});

test("a cancelled import stores nothing more, and keeps what was stored", async () => {
  const { content, articleId } = await file();
  const { id } = await ask(content, { isChecked: true });
  await runImport(id, async (text, from) => {
    if (from > 0) await cancelImport(importer, id);
    return readPart(text, from);
  });
  const cancelled = await readImport(importer, id);
  expect(cancelled).toMatchObject({ state: "cancelled", done: 2 });
  expect(cancelled.result?.created.claims).toHaveLength(2);
  await run(id);
  expect(await claimsOf(articleId)).toBe(2);
  expect(await cancelImport(importer, id)).toMatchObject({ state: "cancelled" });
});

test("a file that cannot be read fails with the reason", async () => {
  const { id } = await ask("no JSON");
  await run(id);
  expect(await readImport(importer, id)).toMatchObject({ state: "failed", fault: "This is not JSON, nor a web page." });
});

test("an import is its person’s own, needs their role, and a person has only some that are not over", async () => {
  const [one, reader] = [await somebody("editor"), await somebody("reader")];
  const { content } = await file();
  const { id } = await ask(content, {}, one);
  for (const act of [readImport, storeChecked, cancelImport])
    await expect(act(importer, id)).rejects.toThrow(NotFoundError);
  await expect(storeChecked(one, id)).rejects.toThrow(RuleError);
  await expect(ask(content, {}, reader)).rejects.toThrow(ForbiddenError);
  for (const _ of [1, 2]) await ask(content, {}, one);
  await expect(ask(content, {}, one)).rejects.toThrow(TooManyAttemptsError);
  const { name, email, version } = await reread(one.id);
  await savePerson(OPERATOR, one.id, { name, email, role: "reviewer", disabled: false }, version, null);
  await run(id);
  await expect(readImport({ ...one, role: "reviewer" }, id)).rejects.toThrow(NotFoundError);
  expect(await db.import.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "failed", content: null });
});
