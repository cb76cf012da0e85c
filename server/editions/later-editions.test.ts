import { describe, expect, test } from "vitest";
import { ConflictError } from "#domain/errors.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { markClaim } from "#server/testing/claims.ts";
import { EVERY_REASON, publishAnyway, ruledArticle } from "#server/testing/editions.ts";
import { articleReport } from "#server/testing/reports.ts";
import { publishedState } from "./editions.ts";
import { publishEdition } from "./publish.ts";
import { reportOf } from "./rows.ts";
import { withdrawReport } from "./withdraw.ts";

const newRuling = (summary: string) => ({ rating: "mostly-false", summary, reason: "The gauge was read again." });

async function ruleAgain(scene: Awaited<ReturnType<typeof ruledArticle>>, summary = "It is 12 h 25 min.") {
  await ruleOnClaim(scene.editor, scene.ruled.id, newRuling(summary), 1);
}

describe("a later edition", () => {
  test("corrects what it changes, with the words of the editor", async () => {
    const scene = await ruledArticle();
    await publishAnyway(scene.editor, scene.article.id);
    await ruleAgain(scene);
    expect(await publishedState(scene.editor, scene.article.id)).toMatchObject({ changes: 1 });
    await publishAnyway(scene.editor, scene.article.id, { notes: { [scene.ruled.id]: "We misread the gauge." } });
    const [correction] = await db.reportCorrection.findMany({ where: { articleId: scene.article.id } });
    expect(correction).toMatchObject({
      edition: 2,
      claimId: scene.ruled.id,
      note: "We misread the gauge.",
      changes: { rating: { was: "False", is: "Mostly false" }, summary: { is: "It is 12 h 25 min." } },
    });
    expect((await reportOf(db, scene.article.id, 1)).claims.at(-1)?.rating).toBe("false");
  });

  test("is told in exports, with the address of the claim for readers", async () => {
    const scene = await ruledArticle();
    const { slug } = await publishAnyway(scene.editor, scene.article.id);
    await ruleAgain(scene);
    await publishAnyway(scene.editor, scene.article.id);
    const { claims } = await articleReport(scene.editor, scene.article.id, WHOLE_REPORT);
    expect(claims.find(({ id }) => id === scene.ruled.id)?.published).toMatchObject({
      url: expect.stringMatching(new RegExp(`/reports/${slug}/claims/${scene.ruled.id}$`)),
      correctionReason: expect.stringContaining("The rating was: False. It is: Mostly false."),
    });
    expect((await publishEdition(scene.editor, scene.article.id, { reasons: EVERY_REASON }, null)).created).toBe(false);
  });

  test("is named by exports until the report is withdrawn, with whether anything changed since", async () => {
    const scene = await ruledArticle();
    const edition = async () => (await articleReport(scene.first, scene.article.id, WHOLE_REPORT)).edition;
    expect(await edition()).toBeNull();
    const { slug } = await publishAnyway(scene.editor, scene.article.id);
    const first = { number: 1, url: expect.stringMatching(`/reports/${slug}/editions/1$`), changedSince: false };
    expect(await edition()).toMatchObject(first);
    await ruleAgain(scene);
    expect(await edition()).toMatchObject({ ...first, changedSince: true });
    await publishAnyway(scene.editor, scene.article.id);
    expect(await edition()).toMatchObject({ number: 2, changedSince: false });
    await withdrawReport(scene.editor, scene.article.id, { reason: "It was about another bay." }, 2);
    expect(await edition()).toBeNull();
  });

  test("that only adds a claim corrects nothing", async () => {
    const { first, editor, article } = await ruledArticle();
    await publishAnyway(editor, article.id);
    await markClaim(first, article, "high water");
    expect((await publishAnyway(editor, article.id)).number).toBe(2);
    expect(await db.reportCorrection.count({ where: { articleId: article.id } })).toBe(0);
  });
});

describe("a withdrawn report", () => {
  test("keeps its reason, and the next edition puts it back", async () => {
    const { editor, article } = await ruledArticle();
    await publishAnyway(editor, article.id);
    await expect(withdrawReport(editor, article.id, { reason: "It was about another bay." }, 7)).rejects.toThrow(
      ConflictError,
    );
    const reason = { reason: "It was about another bay." };
    const withdrawn = await withdrawReport(editor, article.id, reason, 1);
    expect(withdrawn).toMatchObject({ withdrawalReason: "It was about another bay.", version: 2 });
    expect(await withdrawReport(editor, article.id, reason, 1)).toMatchObject({ version: 2 });
    expect((await publishAnyway(editor, article.id)).number).toBe(2);
    expect(await publishedState(editor, article.id)).toMatchObject({ withdrawnAt: null, version: 3 });
  });

  test("is withdrawn by editors only", async () => {
    const { first, editor, article } = await ruledArticle();
    await publishAnyway(editor, article.id);
    await expect(withdrawReport(first, article.id, { reason: "No." }, 1)).rejects.toThrow("Only editors");
  });
});
