import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { AffairInput } from "#domain/affair.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { ConflictError, ForbiddenError } from "#domain/errors.ts";
import { ExportInput } from "#domain/exports/export-job.ts";
import type { Viewer } from "#domain/permissions.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { listArticles } from "#server/articles/list.ts";
import { listClaims } from "#server/claims/list.ts";
import { readDashboard } from "#server/dashboard/dashboard.ts";
import { exportTitle, openExport } from "#server/exports/open-export.ts";
import { articleOfLines, markClaim, rule } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { readAffair, saveAffair } from "./affairs.ts";
import { affairChoices, listAffairs } from "./list.ts";

let editor: Viewer;
let reviewer: Viewer;
let inside: { id: string; text: string };
let outside: { id: string; text: string };

beforeAll(async () => {
  [editor, reviewer] = [await somebody("editor"), await somebody("reviewer")];
  inside = await articleOfLines(reviewer, ["The bridge opened in 1932."]);
  outside = await articleOfLines(reviewer, ["The tunnel opened in 1992."]);
  for (const article of [inside, outside]) await markClaim(reviewer, article, "opened");
  await rule(editor, await markClaim(reviewer, inside, "in 19"), "true");
});

const save = (id: string, input: object, ifMatch: number | null = null) =>
  saveAffair(editor, id, AffairInput.parse(input), ifMatch);

test("an editor makes an affair and changes its articles; nothing is overwritten unseen, and to repeat changes nothing", async () => {
  const id = newId();
  const first = { name: "The crossing", articles: [inside.id] };
  for (const created of [true, false]) expect(await save(id, first)).toMatchObject({ created, value: { version: 1 } });
  const { value } = await save(id, { name: "The crossing", articles: [inside.id, outside.id] }, 1);
  expect(value).toMatchObject({ version: 2, articles: [inside.id, outside.id].sort() });
  await expect(save(id, { name: "The ferry" }, 1)).rejects.toThrow(ConflictError);
  await expect(save(id, { name: "The ferry", articles: [newId()] }, 2)).rejects.toThrow("does not exist");
  await save(id, { name: "The crossing", archived: true }, 2);
  expect(await logged(id)).toEqual(["affair.made", "affair.changed", "affair.archived"]);
  expect((await affairChoices(reviewer)).map((choice) => choice.id)).not.toContain(id);
});

test("reviewers read affairs and do not change them; readers do neither", async () => {
  const { value } = await save(newId(), { name: "The bridge" });
  expect(await readAffair(reviewer, value.id)).toEqual(value);
  await expect(saveAffair(reviewer, value.id, { name: "Mine" }, 1)).rejects.toThrow(ForbiddenError);
  await expect(readAffair(await somebody("reader"), value.id)).rejects.toThrow(ForbiddenError);
});

test("an affair selects articles, claims, figures and exports, and shows its progress", async () => {
  const { value } = await save(newId(), { name: "The bridge of 1932", articles: [inside.id] });
  const affair = value.id;
  expect((await listArticles(reviewer, ArticleFilter.parse({ affair }))).articles.map(({ id }) => id)).toEqual([
    inside.id,
  ]);
  expect((await listClaims(reviewer, ClaimFilter.parse({ affair }))).total).toBe(2);
  expect((await readDashboard(editor, { affair })).claims).toBe(2);
  const row = (await listAffairs(reviewer, {})).affairs.find(({ id }) => id === affair);
  expect(row).toMatchObject({ articles: 1, claims: 2, ruled: 1 });
  const request = ExportInput.parse({ format: "csv", scope: { affair } });
  expect(await exportTitle(reviewer, request)).toBe("The bridge of 1932");
  const { name, claims, close } = await openExport(editor, request);
  await close();
  expect([name, claims]).toEqual(["The bridge of 1932.csv", 2]);
});

test("an archived article stays in its affair and does not count", async () => {
  const { id } = await articleOfLines(editor, ["The ferry sails at six."]);
  const { value } = await save(newId(), { name: "The ferry", articles: [id] });
  await archiveArticle(editor, id, { archived: true, reason: null }, 1);
  expect((await listAffairs(editor, {})).affairs.find((row) => row.id === value.id)).toMatchObject({ articles: 0 });
  expect((await readAffair(editor, value.id)).articles).toEqual([id]);
});
