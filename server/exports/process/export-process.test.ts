import { beforeAll, expect, test } from "vitest";
import { ExportAllQuery, ExportQuery } from "#domain/exports/export-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import { exportAll } from "#server/reports/export-all.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { exportInChild } from "./export-process.ts";

let reviewer: Viewer;
let reader: Viewer;
let articleId: string;

beforeAll(async () => {
  [reviewer, reader] = [await somebody("reviewer"), await somebody("reader")];
  // Longer than the chunks that are made ahead.
  const lines = Array.from({ length: 4_000 }, (_, index) => `Line ${index} counts 160,000 vehicles in a day.`);
  const article = await articleOfLines(reviewer, lines);
  await markClaim(reviewer, article, "Line 7 counts");
  articleId = article.id;
});

const openArticle = (viewer = reviewer, id = articleId) =>
  exportInChild({ kind: "article", viewer, articleId: id, query: ExportQuery.parse({ format: "json" }) });

test("a file of the export process is the one that this process makes", async () => {
  const query = ExportAllQuery.parse({ format: "csv" });
  const [there, here] = [
    await exportInChild({ kind: "all", viewer: reviewer, query }),
    await exportAll(reviewer, query),
  ];
  const [theirs, ours] = await Promise.all([there, here].map(({ bytes }) => new Response(bytes).text()));
  expect(theirs).toBe(ours);
  expect(theirs).toContain("Line 7 counts");
  expect([there.name, there.mediaType, there.auditHead]).toEqual([here.name, here.mediaType, here.auditHead]);
});

test("an export that is refused is refused in the same words", async () => {
  await expect(openArticle(reviewer, reviewer.id)).rejects.toMatchObject({ name: "NotFoundError" });
  await expect(openArticle(reader)).rejects.toMatchObject({ name: "ForbiddenError" });
});

test("a cancelled download makes room for another", async () => {
  const files = await Promise.all(Array.from({ length: 4 }, () => openArticle()));
  await files.shift()?.bytes.cancel();
  // A fifth file at once would wait and then be refused.
  files.push(await openArticle());
  for (const { bytes } of files) await bytes.cancel();
});
