import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { db } from "#server/db/client.ts";
import { keepSearch } from "#server/search/keep-search.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { saveAffair } from "./affairs.ts";
import { relatedToAffair, relatedToArticle } from "./related.ts";

let editor: Viewer;

beforeAll(async () => {
  editor = await somebody("editor");
});

/** An article with words that no other test uses. */
const articleWith = async (words: string[], publishedAt: string | null = null): Promise<string> => {
  const { id } = await articleOfLines(editor, [randomUUID(), words.join(" ")]);
  if (publishedAt) await db.article.update({ where: { id }, data: { publishedAt: new Date(publishedAt) } });
  return id;
};

/** Of letters, as names are, and no longer than names. */
const newNames = (count: number) =>
  Array.from({ length: count }, () => `N${`${randomUUID()}${randomUUID()}`.replace(/[^a-f]/g, "").slice(0, 12)}`);

const newWords = (count: number) => Array.from({ length: count }, () => `w${newId().replaceAll("-", "")}`);

test("articles with several rare words of an affair may belong to it, if they came out at about its time", async () => {
  const words = newWords(5);
  const inside = await articleWith(words, "2026-03-03T10:00:00Z");
  const near = await articleWith(words.slice(1), "2026-03-20T10:00:00Z");
  await articleWith(words.slice(4), "2026-03-03T10:00:00Z");
  await articleWith(words, "2026-06-03T10:00:00Z");
  const archived = await articleWith(words);
  await archiveArticle(editor, archived, { archived: true, reason: null }, 1);
  await keepSearch();
  const { value } = await saveAffair(editor, newId(), { name: "The bridge", articles: [inside] }, null);
  const related = await relatedToAffair(editor, value.id);
  expect(related.map(({ id }) => id)).toEqual([near]);
  expect(related[0]?.words).toEqual(expect.arrayContaining(words.slice(1)));
  expect((await relatedToArticle(editor, near)).articles.map(({ id }) => id)).toEqual([inside]);
});

test("articles that share words but no names are about something else, and function words are no reason", async () => {
  const [words, names] = [newWords(4), newNames(2)];
  const said = ([one, other]: string[]) => [`Against ${words.join(" ")} they heard ${one} and ${other}.`];
  const inside = await articleWith(said(names));
  const near = await articleWith(said(names.toReversed()));
  await articleWith(said(newNames(2)));
  await keepSearch();
  const { articles } = await relatedToArticle(editor, inside);
  expect(articles.map(({ id }) => id)).toEqual([near]);
  expect(articles[0]?.words).toEqual(expect.arrayContaining([...words, ...names.map((name) => name.toLowerCase())]));
  expect(articles[0]?.words).not.toContain("against");
});

test("an empty affair and an unknown article have no related articles", async () => {
  const { value } = await saveAffair(editor, newId(), { name: "The tunnel" }, null);
  expect(await relatedToAffair(editor, value.id)).toEqual([]);
  await expect(relatedToArticle(editor, newId())).rejects.toThrow(NotFoundError);
});
