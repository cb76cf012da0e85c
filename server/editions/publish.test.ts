import { describe, expect, test } from "vitest";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ConflictError, DuplicateError, InputError } from "#domain/errors.ts";
import { listArticles } from "#server/articles/list.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { rate } from "#server/testing/claims.ts";
import { EVERY_REASON, publishAnyway, ruledArticle } from "#server/testing/editions.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { editionsOfArticle, publishedState, readChecklist } from "./editions.ts";
import { publishEdition } from "./publish.ts";
import { reportOf } from "./rows.ts";
import { withdrawReport } from "./withdraw.ts";

const newRuling = (summary: string) => ({ rating: "mostly-false", summary, reason: "The gauge was read again." });

async function ruleAgain(scene: Awaited<ReturnType<typeof ruledArticle>>, summary = "It is 12 h 25 min.") {
  await ruleOnClaim(scene.editor, scene.ruled.id, newRuling(summary), 1);
}

describe("the checklist", () => {
  test("names what is missing, with the claims", async () => {
    const { editor, article, ruled, open } = await ruledArticle();
    const { items, slug, version } = await readChecklist(editor, article.id);
    expect(version).toBe(0);
    expect(slug).toMatch(/^the-moon-does-most-of-the-work/);
    expect(items.map(({ key, passed, claims }) => [key, passed, claims.map(({ id }) => id)])).toEqual([
      ["ruled", false, [open.id]],
      ["stale", true, []],
      ["sources", true, []],
      ["snapshots", false, [ruled.id]],
      ["quotes", true, []],
      ["second-reviewer", true, []],
    ]);
  });

  test("is for editors", async () => {
    const { first, article } = await ruledArticle();
    await expect(readChecklist(first, article.id)).rejects.toThrow("Only editors");
  });
});

describe("an edition", () => {
  test("is refused while an item neither passes nor has a reason, and the items are named", async () => {
    const { editor, article } = await ruledArticle();
    const publishing = publishEdition(editor, article.id, { reasons: { ruled: "It is an opinion." } }, null);
    await expect(publishing).rejects.toThrow(InputError);
    await expect(publishing).rejects.toMatchObject({
      errors: [{ path: "reasons.snapshots", message: expect.stringMatching(/^Say why you publish anyway. One claim/) }],
    });
    expect(await publishedState(editor, article.id)).toBeNull();
  });

  test("is numbered, keeps the report with its reasons, and is in the log", async () => {
    const { editor, article } = await ruledArticle();
    const edition = await publishAnyway(editor, article.id, { slug: `tides-${article.id}` });
    expect(edition).toMatchObject({ number: 1, slug: `tides-${article.id}` });
    expect(edition.url).toMatch(new RegExp(`/reports/tides-${article.id}$`));
    const { editions, published } = await editionsOfArticle(editor, article.id);
    expect(published).toMatchObject({ edition: 1, changes: 0, withdrawnAt: null, version: 1 });
    expect(editions[0]?.checklist).toContainEqual(
      expect.objectContaining({ key: "ruled", passed: false, reason: EVERY_REASON.ruled }),
    );
    expect(await logged(article.id)).toContain("report.published");
    const event = await db.event.findFirst({ where: { articleId: article.id, type: "report.published" } });
    expect(event?.reason).toContain("snapshots: The editor-in-chief decided so.");
  });

  test("says nothing of claims without a ruling but that they are marked", async () => {
    const { first, editor, article, open } = await ruledArticle();
    await rate(first, open, "true", {
      rationale: "A hidden rationale.",
      evidence: [{ source: { url: "https://hidden.example/", title: "Hidden source" }, stance: "supports" }],
    });
    await publishAnyway(editor, article.id, { options: { verdicts: true, names: true } });
    const rows = await db.editionClaim.findMany({ where: { articleId: article.id } });
    const all = JSON.stringify([rows, await db.edition.findMany({ where: { articleId: article.id } })]);
    expect(all).not.toContain("idden");
    expect(all).toContain("Rationale one.");
    const listed = await db.publishedReport.findUniqueOrThrow({ where: { articleId: article.id } });
    expect(JSON.stringify(listed)).not.toContain("idden");
  });

  test("holds passages only, and no verdicts or names, unless the editor chooses so", async () => {
    const { first, editor, article } = await ruledArticle();
    await publishAnyway(editor, article.id);
    const report = await reportOf(db, article.id, 1);
    expect(report.options).toMatchObject({ scope: "passages", verdicts: false, names: false });
    expect(report.version).toMatchObject({ document: null, text: null });
    expect(JSON.stringify(report)).not.toContain(first.name);
  });

  test("is not published again while nothing changed; another editor is told of it", async () => {
    const { editor, article } = await ruledArticle();
    const options = { reasons: EVERY_REASON };
    await publishAnyway(editor, article.id);
    const again = await publishEdition(editor, article.id, options, null);
    expect(again).toMatchObject({ created: false, value: { number: 1 } });
    await expect(publishEdition(await somebody("editor"), article.id, options, null)).rejects.toThrow(DuplicateError);
  });

  test("of two editors who publish at once, one is refused", async () => {
    const { editor, article } = await ruledArticle();
    const editors = [editor, await somebody("editor"), await somebody("editor")];
    const results = await Promise.allSettled(
      editors.map((one) => publishEdition(one, article.id, { reasons: EVERY_REASON }, null)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DuplicateError);
    expect((await editionsOfArticle(editor, article.id)).editions.map(({ number }) => number)).toEqual([1]);
  });

  test("does not overwrite unseen what another editor published", async () => {
    const scene = await ruledArticle();
    await publishAnyway(scene.editor, scene.article.id);
    await ruleAgain(scene);
    const other = await somebody("editor");
    await expect(publishEdition(other, scene.article.id, { reasons: EVERY_REASON }, 0)).rejects.toThrow(ConflictError);
    const { value } = await publishEdition(other, scene.article.id, { reasons: EVERY_REASON }, 1);
    expect(value.number).toBe(2);
  });

  test("keeps its address, and two reports never share one", async () => {
    const scene = await ruledArticle();
    const { slug } = await publishAnyway(scene.editor, scene.article.id);
    await ruleAgain(scene);
    await expect(publishAnyway(scene.editor, scene.article.id, { slug: "another" })).rejects.toThrow("not change");
    const other = await ruledArticle();
    await expect(publishAnyway(other.editor, other.article.id, { slug })).rejects.toThrow("Another report");
    expect((await publishAnyway(other.editor, other.article.id)).slug).not.toBe(slug);
  });

  test("is refused to an editor who has begun a verdict", async () => {
    const { editor, article, open } = await ruledArticle();
    await rate(editor, open, "true", { state: "draft" });
    await expect(publishAnyway(editor, article.id)).rejects.toThrow("You have begun a verdict on claim 1.");
  });

  test.each(["Edition", "EditionClaim", "ReportCorrection"])("%s rows cannot be changed or deleted", async (table) => {
    const scene = await ruledArticle();
    await publishAnyway(scene.editor, scene.article.id);
    await ruleAgain(scene);
    await publishAnyway(scene.editor, scene.article.id);
    for (const statement of [
      `UPDATE "${table}" SET "articleId" = "articleId"`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
    ])
      await expect(db.$executeRawUnsafe(statement)).rejects.toThrow("append-only");
  });
});

test("the list of articles tells which reports are public", async () => {
  const { editor, article } = await ruledArticle();
  const published = async () =>
    (await listArticles(editor, ArticleFilter.parse({ status: "published", outlet: article.outlet }))).articles;
  expect(await published()).toEqual([]);
  await publishAnyway(editor, article.id);
  expect(await published()).toMatchObject([{ id: article.id, edition: 1 }]);
  await withdrawReport(editor, article.id, { reason: "It was about another bay." }, 1);
  expect(await published()).toEqual([]);
});
