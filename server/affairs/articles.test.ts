import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ArticleChange } from "#domain/article.ts";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { saveAffair } from "./affairs.ts";
import { affairsOfArticle, articlesByTime } from "./articles.ts";

let editor: Viewer;

beforeAll(async () => {
  editor = await somebody("editor");
});

async function articleOn(publishedAt: string | null): Promise<string> {
  const { id } = await articleOfLines(editor, [`The ferry sailed. ${newId()}`]);
  if (publishedAt) await changeArticle(editor, id, ArticleChange.parse({ publishedAt }), 1);
  return id;
}

test("the articles of an affair stand by their time, those without one last, archived ones not at all", async () => {
  const [undated, late, early, archived] = [
    await articleOn(null),
    await articleOn("2026-03-04T10:00:00Z"),
    await articleOn("2026-03-03T10:00:00Z"),
    await articleOn(null),
  ];
  await archiveArticle(editor, archived, { archived: true, reason: null }, 1);
  const { value } = await saveAffair(
    editor,
    newId(),
    { name: "Ferry", articles: [undated, late, early, archived] },
    null,
  );
  expect((await articlesByTime(editor, value.id)).map(({ id }) => id)).toEqual([early, late, undated]);
  await expect(articlesByTime(await somebody("reader"), value.id)).rejects.toThrow(ForbiddenError);
});

test("an article names its affairs, without archived ones", async () => {
  const article = await articleOn(null);
  const save = (name: string, archived: boolean) =>
    saveAffair(editor, newId(), { name, articles: [article], archived }, null);
  await save("Old harbour", true);
  await save("New harbour", false);
  expect((await affairsOfArticle(editor, article)).map(({ name }) => name)).toEqual(["New harbour"]);
});
