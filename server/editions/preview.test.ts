import { expect, test } from "vitest";
import { EditionPreviewQuery } from "#domain/exports/export-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { rate } from "#server/testing/claims.ts";
import { publishAnyway, ruledArticle } from "#server/testing/editions.ts";
import { previewEdition } from "./preview.ts";

async function preview(viewer: Viewer, articleId: string, query: object = {}): Promise<string> {
  const { html } = await previewEdition(viewer, articleId, EditionPreviewQuery.parse(query));
  return new TextDecoder().decode(html);
}

test("the preview is the page that readers would get, without what is not ruled, and publishes nothing", async () => {
  const { first, editor, article, open } = await ruledArticle();
  await rate(first, open, "true", { rationale: "Nobody has ruled on this." });
  const page = await preview(editor, article.id, { verdicts: "1" });
  expect(page).toContain("Readers get this page when edition 1 is published.");
  expect(page).toContain("Rationale one.");
  expect(page).not.toContain("Nobody has ruled on this.");
  expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
  expect(await preview(editor, article.id, { verdicts: "0" })).not.toContain("Rationale one.");
  expect(await db.publishedReport.count({ where: { articleId: article.id } })).toBe(0);
});

test("the preview of a later edition shows what it corrects", async () => {
  const { editor, article, ruled } = await ruledArticle();
  await publishAnyway(editor, article.id);
  await ruleOnClaim(editor, ruled.id, { rating: "mixed", summary: "It is 12 h 25 min.", reason: "Read again." }, 1);
  expect(await preview(editor, article.id)).toContain("The rating was: False. It is: Mixed.");
});

test("only editors see it, and not while they have begun a verdict", async () => {
  const { first, editor, article, open } = await ruledArticle();
  await expect(preview(first, article.id)).rejects.toThrow("Only editors");
  await rate(editor, open, "true", { state: "draft" });
  await expect(preview(editor, article.id)).rejects.toThrow("You have begun a verdict on claim 1.");
});
