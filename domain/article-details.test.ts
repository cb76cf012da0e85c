import { expect, test } from "vitest";
import { ArticleChange } from "./article.ts";
import { completeDetails } from "./article-details.ts";

const found = {
  title: "Found",
  outlet: "Harbour Weekly",
  byline: "Jane Roe",
  publishedAt: "2026-03-12",
  language: "de",
};

test("what the person said wins over what was found, also where they left a field empty", () => {
  const given = { title: "Given", outlet: null, tags: ["sea"] };
  const details = completeDetails(given, found);
  expect(details).toMatchObject({ title: "Given", outlet: null, byline: "Jane Roe", language: "de", tags: ["sea"] });
  expect(details.publishedAt).toBe("2026-03-12T00:00:00.000Z");
});

test("an article about which nothing is known has the usual details", () => {
  const details = completeDetails({}, { title: "Found" });
  expect(details).toEqual({
    ...{ title: "Found", url: null, outlet: null, byline: null, publishedAt: null },
    ...{ language: "und", tags: [], requiredVerdicts: 2 },
  });
});

test("what was found but fits no field counts as not found", () => {
  const odd = {
    title: "Found",
    url: "javascript:alert(1)",
    publishedAt: "yesterday",
    language: "no-such-language-tag!",
  };
  expect(completeDetails({}, odd)).toMatchObject({ url: null, publishedAt: null, language: "und" });
});

test("what was found is cut to what its field holds, never in the midst of a character", () => {
  const { title, byline } = completeDetails({}, { title: "🌊".repeat(300), byline: `${"a".repeat(299)}🌊` });
  expect([title, byline]).toEqual(["🌊".repeat(250), "a".repeat(299)]);
  expect(ArticleChange.safeParse({ title, byline }).success).toBe(true);
});
