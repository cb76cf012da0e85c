import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { DuplicateError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim, saveClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { articleOfLines, contentOfLines, markClaim, rate, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { claimsOnVersion, compareVersions } from "./comparison.ts";
import { compareWithCurrent } from "./versions.ts";

let reviewer: Viewer;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

const BUDGET = "The budget rose by 5 percent in all towns.";
const LINES = ["Intro of this text here, as it stood.", BUDGET, "End of the text."];
const STRUCK = ["Intro of this text here, as it stands now.", `~~${BUDGET}~~`, "End of the text."];

const marked = async (lines = LINES) => {
  const article = await articleOfLines(reviewer, lines);
  return { article, claim: await markClaim(reviewer, article, BUDGET) };
};
const anchorOf = async (claim: { id: string }) => (await readClaim(reviewer, claim.id)).anchor;

describe("a sentence that a new version strikes out", () => {
  test("is changed and marked as struck out, in the answer, the claim and the log", async () => {
    const { article, claim } = await marked();
    const { anchors } = await versionOfLines(reviewer, article.id, STRUCK);
    expect(anchors).toEqual([
      { claimId: claim.id, state: "changed", passage: { start: 44, end: 86 }, exact: BUDGET, struckOut: true },
    ]);
    const was = { version: 1, exact: BUDGET };
    expect(await anchorOf(claim)).toMatchObject({ state: "changed", exact: BUDGET, struckOut: true, was });
    const { events } = await claimHistory(reviewer, claim.id);
    expect(events.map(({ type }) => type).sort()).toEqual(["claim.marked", "claim.reanchored"]);
  });

  test("is told in the preview and in the comparison of both versions", async () => {
    const { article, claim } = await marked();
    const preview = await compareWithCurrent(reviewer, article.id, contentOfLines(STRUCK));
    expect(preview.anchors).toEqual([
      expect.objectContaining({ claimId: claim.id, state: "changed", struckOut: true }),
    ]);
    await versionOfLines(reviewer, article.id, STRUCK);
    const { claims } = await compareVersions(reviewer, article.id, {});
    expect([claims[0]?.from?.struckOut, claims[0]?.to?.struckOut]).toEqual([undefined, true]);
    expect((await claimsOnVersion(reviewer, article.id, 1)).claims[0]?.anchor.state).toBe("exact");
  });

  test("keeps its verdicts, because its words are the same", async () => {
    const { article, claim } = await marked();
    await rate(reviewer, claim, "false");
    await versionOfLines(reviewer, article.id, STRUCK);
    expect((await readClaim(reviewer, claim.id)).standing.state).not.toBe("stale");
  });

  test("stays struck out in later versions, and is itself again when it is not struck out any more", async () => {
    const { article, claim } = await marked();
    await versionOfLines(reviewer, article.id, STRUCK);
    await versionOfLines(reviewer, article.id, ["Newest.", ...STRUCK]);
    expect(await anchorOf(claim)).toMatchObject({ state: "changed", struckOut: true });
    await versionOfLines(reviewer, article.id, LINES);
    expect(await anchorOf(claim)).not.toHaveProperty("struckOut");
    expect(await anchorOf(claim)).toMatchObject({ state: "exact" });
  });

  test("is changed where only one of its words is struck out", async () => {
    const { article, claim } = await marked();
    await versionOfLines(
      reviewer,
      article.id,
      LINES.map((line) => line.replace("5", "~~5~~")),
    );
    expect(await anchorOf(claim)).toMatchObject({ state: "changed", struckOut: true });
  });

  test("is exact where it was struck out already when the claim was marked", async () => {
    const { article, claim } = await marked(STRUCK);
    await versionOfLines(reviewer, article.id, [...STRUCK, "An update."]);
    expect(await anchorOf(claim)).toMatchObject({ state: "exact" });
  });

  test("is told to somebody who marks it in the older version", async () => {
    const article = await articleOfLines(reviewer, LINES);
    await versionOfLines(reviewer, article.id, STRUCK);
    const start = article.text.indexOf(BUDGET);
    const passage = { start, end: start + BUDGET.length };
    const { value } = await saveClaim(reviewer, newId(), { articleId: article.id, passage, articleVersion: 1 }, null);
    expect(value.anchor).toMatchObject({ version: 2, state: "changed", struckOut: true });
  });
});

describe("a version that changes no words", () => {
  const FORMATTED = LINES.map((line) => line.replace(BUDGET, `~~${BUDGET}~~`));

  test("is accepted if its formatting is new, and refused if nothing is", async () => {
    const { article, claim } = await marked();
    expect((await compareWithCurrent(reviewer, article.id, contentOfLines(FORMATTED))).sameAs).toBeNull();
    expect((await versionOfLines(reviewer, article.id, FORMATTED)).version).toBe(2);
    expect(await anchorOf(claim)).toMatchObject({ state: "changed", struckOut: true });
    expect((await compareWithCurrent(reviewer, article.id, contentOfLines(FORMATTED))).sameAs).toBe(2);
    await expect(versionOfLines(reviewer, article.id, FORMATTED)).rejects.toThrow(DuplicateError);
  });

  test("leaves every claim where it was if only links changed", async () => {
    const { article, claim } = await marked();
    const { document, text } = contentOfLines(LINES);
    const link = { type: "link" as const, attrs: { href: "https://harbour.example/budget" } };
    const content = document.content.map((block) => ({
      ...block,
      content: (block.content ?? []).map((node) => ({ ...node, marks: [link] })),
    }));
    const linked = { document: { ...document, content }, text };
    const { anchors } = await versionOfLines(reviewer, article.id, LINES, linked);
    expect(anchors).toEqual([expect.objectContaining({ claimId: claim.id, state: "exact" })]);
  });
});
