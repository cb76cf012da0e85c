import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { readHtml } from "./html/read-html.ts";
import { articleF1, isSameArticle, visibleText } from "./testing/text-similarity.ts";
import { decode } from "./text/decode.ts";

/** Real pages with their main content, from the tests of Readability. They are not part of this repository. */
const CORPUS = "../shared/corpora/readability";

/** Pages of teasers, which have no article. */
const FRONT_PAGES = ["nytimes-5"];

const isThere = existsSync(CORPUS);
if (!isThere) console.info(`There are no pages in ${CORPUS}, so the import of real pages is not tested.`);

test.runIf(isThere)("the main text of real pages is imported, no more and no less", { timeout: 300_000 }, async () => {
  const scores: { name: string; f1: number; isSame: boolean }[] = [];
  for (const name of readdirSync(CORPUS)) {
    const read = (file: string) => readFileSync(`${CORPUS}/${name}/${file}`);
    const { text: html } = await decode(read("source.html"));
    const {
      blocks,
      leftOut,
      edits = { added: "", omitted: "" },
    } = readHtml({
      html,
      url: "https://news.example/2024/page.html",
    });
    const text = canonicalText({ type: "doc", content: blocks });
    const expected = visibleText(read("expected.html").toString(), html);
    const f1 = articleF1(text, expected, edits);
    scores.push({ name, f1, isSame: isSameArticle(text, expected, edits) });
    // Words that are compared apart: those left out are told, and those added are a headline, a standfirst or a few rescued lines.
    const told = leftOut.flatMap(({ texts = [] }) => texts).join(" ");
    expect(edits.omitted.split(/\s+/).filter((word) => !told.includes(word) && !text.includes(word))).toEqual([]);
    if (!FRONT_PAGES.includes(name)) expect(edits.added.length, name).toBeLessThan(0.15 * text.length + 300);
    // Most of the text of a real page is not left out on purpose.
    expect(edits.omitted.length, name).toBeLessThan(0.5 * text.length + 500);
  }
  const mean = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length;
  const same = scores.filter(({ isSame }) => isSame).length;
  console.info(`${scores.length} pages: mean token F1 ${mean.toFixed(4)}, the same text in ${same}.`);
  console.info(
    scores
      .filter(({ isSame }) => !isSame)
      .map(({ name, f1 }) => `${name} ${f1.toFixed(3)}`)
      .join(", "),
  );
  // The other pages are plain pages, which are imported completely; Readability leaves their headline out.
  expect(mean).toBeGreaterThan(0.99);
  expect(same / scores.length).toBeGreaterThan(0.87);
});
