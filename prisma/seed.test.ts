import { describe, expect, test } from "vitest";
import { ClaimInput } from "#domain/claim.ts";
import { canonicalText, type DocumentNode } from "#domain/document.ts";
import { RulingInput } from "#domain/ruling.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { DEMO_NEWSROOM } from "./seed.ts";

const RATINGS = ["false", "mostly-false", "mixed", "mostly-true", "true", "unproven", "not-checkable"];

describe.each(DEMO_NEWSROOM.articles)("“$details.title”", ({ id, details, document, claims }) => {
  const text = canonicalText(document);

  test("is a short article that can be stored as it is", () => {
    expect(checkArticleDocument(document)).toEqual(document);
    expect(text).toBe(text.normalize("NFC"));
    expect(text.startsWith(details.title)).toBe(true);
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(400);
    expect(words).toBeLessThanOrEqual(700);
  });

  test("has headings, a list, a table, a quotation and a figure with a caption", () => {
    const kinds = ["heading", "bulletList", "table", "tableCaption", "blockquote", "figure", "figureCaption"];
    expect(kindsIn(document)).toEqual(expect.arrayContaining(kinds));
  });

  test.each(claims)("“$quote” occurs in it once", ({ quote }) => {
    expect(text.split(quote)).toHaveLength(2);
  });

  test.each(claims)("the inputs of “$quote” are valid, as a person would type them", ({ claim, verdicts, ruling }) => {
    const claimInput = { articleId: id, ...claim };
    expect(ClaimInput.parse(claimInput)).toEqual(claimInput);
    const inputs = verdicts.flatMap(({ input, revised }) => [input, ...(revised ? [revised] : [])]);
    for (const input of inputs) expect(VerdictInput.parse(input)).toEqual(input);
    if (ruling) expect(RulingInput.parse(ruling.input)).toEqual(ruling.input);
    const ratings = [...inputs.map(({ rating }) => rating), ruling?.input.rating];
    expect(RATINGS).toEqual(expect.arrayContaining(ratings.filter((rating) => typeof rating === "string")));
  });
});

test("claims have every standing that a claim can have", () => {
  const claims = DEMO_NEWSROOM.articles.flatMap((article) => article.claims);
  const standings = new Set(["open", "agreed", "disputed", "ruled", "stale"]);
  expect(new Set(claims.map(({ standing }) => standing))).toEqual(standings);
  expect(claims.some(({ verdicts }) => verdicts.some(({ input }) => input.state === "draft"))).toBe(true);
});

test("every id is used once", () => {
  const { people, articles } = DEMO_NEWSROOM;
  const ids = [...people, ...articles, ...articles.flatMap(({ claims }) => claims)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const kindsIn = ({ type, content = [] }: DocumentNode): string[] => [type, ...content.flatMap(kindsIn)];
