import { expect, test } from "vitest";
import { publishAnyway, ruledArticle } from "#server/testing/editions.ts";
import { askedAbout } from "./asked-about.ts";
import { withdrawReport } from "./withdraw.ts";

test("a reader reads which published report and claim they ask about, and nothing that is not published", async () => {
  const { editor, article, ruled } = await ruledArticle("Tides of the north.");
  const nothing = { title: null, statement: null };
  expect(await askedAbout("tides-of-the-north", ruled.id)).toEqual(nothing);
  const { slug } = await publishAnyway(editor, article.id);
  expect(await askedAbout(slug, ruled.id)).toEqual({ title: "Tides of the north.", statement: expect.any(String) });
  expect(await askedAbout(slug, article.id)).toEqual({ title: "Tides of the north.", statement: null });
  expect(await askedAbout(null, ruled.id)).toEqual(nothing);
  await withdrawReport(editor, article.id, { reason: "It rested on one source." }, 1);
  expect(await askedAbout(slug, ruled.id)).toEqual(nothing);
});
