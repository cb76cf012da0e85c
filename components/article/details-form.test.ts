import { expect, test } from "vitest";
import { mergeForm } from "#components/ui/merge-form.ts";
import type { ArticleDetails } from "#domain/article.ts";
import { changesIn, type DetailsForm, detailsOf, formOf } from "./details-form.ts";

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

test("an unchanged form changes nothing, not even the time of the date", () => {
  expect(detailsOf(formOf(known), known)).toEqual(known);
  expect(changesIn(formOf(known), known)).toEqual({});
});

test("only changed fields are sent", () => {
  const form = { ...formOf(known), outlet: " ", tags: "sea,, air ، sky", publishedAt: "2026-03-13" };
  expect(changesIn(form, known)).toEqual({ outlet: null, tags: ["sea", "air", "sky"], publishedAt: "2026-03-13" });
});

test("another person's changes are merged, and one's own values stay", () => {
  const theirs = { ...known, byline: "Jane Roe", outlet: "Harbour Daily", title: "Tides and time" };
  const mine = { ...formOf(known), outlet: "Harbour Monthly", title: "Tides and time", language: "de" };
  const { form, conflicts } = mergeForm(mine, formOf(known), formOf(theirs));
  expect(form).toEqual({ ...mine, byline: "Jane Roe" });
  expect(conflicts).toEqual({ outlet: "Harbour Daily" });
  expect(changesIn(form as DetailsForm, theirs)).toEqual({ outlet: "Harbour Monthly", language: "de" });
});
