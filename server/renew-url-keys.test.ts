import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { URL_KEY_RULES } from "#domain/source.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { lookedUp } from "#server/testing/sources.ts";
import { findDuplicate } from "./articles/duplicates.ts";
import { precedentKey } from "./imports/precedents.ts";
import { renewUrlKeys } from "./renew-url-keys.ts";

let reviewer: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

test("an article whose key earlier rules made is found by another address of its page", async () => {
  const { id } = await articleOfLines(reviewer, ["The bridge opened in 1932."]);
  const url = `https://outlet.example/${id}/index.html?ocid=mail`;
  const stored = { url, urlKey: `outlet.example/${id}/index.html?ocid=mail`, urlKeyRules: 1 };
  const { version } = await db.article.update({ where: { id }, data: stored });
  const duplicate = () => findDuplicate(reviewer, "Another text.", `https://outlet.example/${id}/`);
  expect(await duplicate()).toBeNull();
  expect(await renewUrlKeys()).toBeGreaterThan(0);
  expect((await duplicate())?.id).toBe(id);
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ version, urlKeyRules: URL_KEY_RULES });
});

test("a source gets the keys of its address and of its canonical address", async () => {
  const { id } = await lookedUp(reviewer);
  const keys = { urlKey: `register.example/${id}?cmp=1`, canonicalKey: `register.example/${id}/amp?ncid=2` };
  await db.source.update({ where: { id }, data: { url: `https://${keys.urlKey}`, ...keys, urlKeyRules: 1 } });
  await renewUrlKeys();
  const key = `register.example/${id}`;
  expect(await db.source.findUnique({ where: { id } })).toMatchObject({ urlKey: key, canonicalKey: key });
  expect(await renewUrlKeys()).toBe(0);
});

test("new rows have keys by the present rules", async () => {
  const { id } = await articleOfLines(reviewer, ["A new article."]);
  const source = await lookedUp(reviewer);
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ urlKeyRules: URL_KEY_RULES });
  expect(await db.source.findUnique({ where: { id: source.id } })).toMatchObject({ urlKeyRules: URL_KEY_RULES });
});

test("a precedent whose key earlier rules made is not imported again by another address of its page", async () => {
  const review = { publisher: "Herald", statement: `The bridge ${newId()} opened in 1932.` };
  const address = `https://herald.example/${newId()}`;
  const before = [`${address}/index.html`, `${address}?utm_source=mail`].map((url) => ({
    id: newId(),
    key: newId(),
    url,
  }));
  const stored = { ...review, keyRules: 1, importedById: reviewer.id, importedAt: new Date() };
  await db.precedent.createMany({ data: before.map((row) => ({ ...row, ...stored })) });
  expect(await renewUrlKeys()).toBe(2);
  const keys = await db.precedent.findMany({
    where: { statement: review.statement },
    select: { key: true, keyRules: true },
  });
  expect(keys.map(({ keyRules }) => keyRules)).toEqual([URL_KEY_RULES, URL_KEY_RULES]);
  expect(keys.filter(({ key }) => key === precedentKey({ ...review, url: address }))).toHaveLength(1);
  expect(await renewUrlKeys()).toBe(0);
});
