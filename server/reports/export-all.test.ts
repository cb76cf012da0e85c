import { beforeAll, describe, expect, test } from "vitest";
import { ForbiddenError } from "#domain/errors.ts";
import { ExportAllQuery } from "#domain/exports/export-query.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { exportAll } from "./export-all.ts";

let reviewer: Viewer;
let blind: Viewer;
let editor: Viewer;
let articles: { id: string }[];

beforeAll(async () => {
  [reviewer, blind, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  articles = [];
  for (const words of ["High water returns every twelve hours.", "The Moon is leaving us."]) {
    const article = await articleOfLines(reviewer, [words]);
    await rate(reviewer, await markClaim(reviewer, article, words.slice(0, 8)), "false");
    await markClaim(reviewer, article, words.slice(-6));
    articles.push(article);
  }
});

const textOf = async (viewer: Viewer, query: Record<string, string>) =>
  new Response((await exportAll(viewer, ExportAllQuery.parse(query))).bytes).text();

const rowsOf = async (viewer: Viewer, query: Record<string, string>) => {
  const [head = [], ...rows] = parseCsv(await textOf(viewer, { format: "csv", ...query }));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
};

describe("an export of many articles", () => {
  test("has the claims of all articles, article by article in the order of the text", async () => {
    const rows = await rowsOf(editor, {});
    expect(rows.map(({ quote }) => quote)).toEqual(["High wat", "hours.", "The Moon", "ng us."]);
    expect(new Set(rows.map(({ article_id }) => article_id))).toEqual(new Set(articles.map(({ id }) => id)));
  });

  test("has only the claims that the filter selects, with the numbers and people of the whole", async () => {
    const named = await rowsOf(editor, { reviewer: reviewer.id, names: "0" });
    expect(named.filter(({ rating_1 }) => rating_1).map(({ reviewer_1 }) => reviewer_1)).toEqual([
      "Reviewer 1",
      "Reviewer 1",
    ]);
  });

  test("keeps from a blind reviewer what others found", async () => {
    expect((await rowsOf(blind, {})).map(({ rating_1, reviewers_count }) => [rating_1, reviewers_count])).toEqual(
      Array.from({ length: 4 }, () => ["", ""]),
    );
  });

  test("is one valid file in each format", async () => {
    expect(JSON.parse(await textOf(editor, { format: "json" })).reports.length).toBe(2);
    expect(JSON.parse(await textOf(editor, { format: "w3c" })).total).toBe(4);
    expect(JSON.parse(await textOf(editor, { format: "claimreview" }))).toMatchObject({
      "@graph": [],
      description: "4 claims without a ruling are left out.",
    });
    expect((await textOf(editor, { format: "md" })).match(/^# /gm)?.length).toBe(2);
  });

  test("of no claim is refused", async () => {
    const none = { from: "2001-01-01", to: "2001-01-02" };
    for (const query of [{ standing: "disputed" }, { format: "md", ...none }, { format: "json", ...none }])
      await expect(textOf(editor, { format: "csv", ...query })).rejects.toThrow("No claim matches this.");
  });

  test("is not for readers, and refuses formats of one article", async () => {
    await expect(textOf(await somebody("reader"), { format: "csv" })).rejects.toThrow(ForbiddenError);
    expect(() => ExportAllQuery.parse({ format: "pdf" })).toThrow("A file of many articles can be md, csv,");
  });
});
