import { expect, test } from "vitest";
import type { ArticleDetails } from "#domain/article.ts";
import { changesIn, detailsOf, formOf, rebased } from "./details-form.ts";

const known: ArticleDetails = {
  title: "Tides",
  url: null,
  outlet: "Harbour Weekly",
  byline: null,
  publishedAt: "2026-03-12T18:30:00.000Z",
  language: "en",
  tags: ["sea", "land"],
  requiredVerdicts: 2,
};

test("a form that nobody touched changes nothing, not even the hour of the date", () => {
  expect(detailsOf(formOf(known), known)).toEqual(known);
  expect(changesIn(formOf(known), known)).toEqual({});
});

test("only what was touched is sent", () => {
  const form = { ...formOf(known), outlet: " ", tags: "sea,, air ، sky", publishedAt: "2026-03-13" };
  expect(changesIn(form, known)).toEqual({ outlet: null, tags: ["sea", "air", "sky"], publishedAt: "2026-03-13" });
});

test("after someone else's change their fields stand in the form, and one's own stay as they were typed", () => {
  const theirs = { ...known, byline: "Jane Roe", outlet: "Harbour Daily", title: "Tides and time" };
  const mine = { ...formOf(known), outlet: "Harbour Monthly", title: "Tides and time", language: "de" };
  const { form, clashes } = rebased(mine, known, theirs);
  expect(form).toEqual({ ...mine, byline: "Jane Roe" });
  expect(clashes).toEqual({ outlet: "Harbour Daily" });
  expect(changesIn(form, theirs)).toEqual({ outlet: "Harbour Monthly", language: "de" });
});
