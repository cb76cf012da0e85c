import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readClaim, saveClaim } from "./claims.ts";

let reviewer: Viewer;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

test.each([
  ["an emoji", "💉"],
  ["a family", "👨‍👩‍👧"],
  ["a flag", "🇳🇿"],
  ["a letter with an accent of its own", "x\u0301"],
])("the statement of a long passage ends before %s at its limit", async (_, character) => {
  for (const before of [1_998, 1_999, 2_000]) {
    const paragraph = `${"a".repeat(before)}${character} and more words to follow here.`;
    const article = await articleOfLines(reviewer, ["Intro para here.", paragraph]);
    const claim = await markClaim(reviewer, article, paragraph);
    const whole = before + character.length <= 2_000;
    expect(claim.statement).toBe(whole ? paragraph.slice(0, 2_000).trimEnd() : "a".repeat(before));
    expect((await readClaim(reviewer, claim.id)).anchor.exact).toBe(paragraph);
  }
});

test("a footnote mark is no part of a statement, and a claim on the mark alone still has one", async () => {
  const article = await articleOfLines(reviewer, ["Sales grew in 2019² to 10⁶ units.[3]"]);
  const mark = async (quote: string) => (await markClaim(reviewer, article, quote)).statement;
  expect(await mark("in 2019² to 10⁶ units.[3]")).toBe("in 2019 to 10⁶ units.");
  expect(await mark("[3]")).toBe("[3]");
  const start = article.text.indexOf("2019");
  const input = { articleId: article.id, passage: { start, end: start + 4 } };
  expect((await saveClaim(reviewer, newId(), input, null)).value).toMatchObject({ statement: "2019" });
});
