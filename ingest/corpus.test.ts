import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ingest } from "./ingest.ts";
import { tokenF1, visibleText, withoutSpace } from "./testing/likeness.ts";

/** Real pages with their main content, as the project readability publishes them; they are not part of this one. */
const CORPUS = "../shared/corpora/readability";

const isThere = existsSync(CORPUS);
if (!isThere) console.info(`There are no pages in ${CORPUS}, so importing is not measured on real pages.`);

test.runIf(isThere)("of real pages the main text comes in, no less and no more", { timeout: 120_000 }, async () => {
  const scores: { name: string; f1: number; isSame: boolean }[] = [];
  for (const name of readdirSync(CORPUS)) {
    const read = (file: string) => readFileSync(`${CORPUS}/${name}/${file}`);
    const url = "https://news.example/2024/page.html";
    const found = await ingest({ kind: "file", name: "page.html", bytes: read("source.html"), url });
    const expected = visibleText(read("expected.html").toString());
    scores.push({
      name,
      f1: tokenF1(found.text, expected),
      isSame: withoutSpace(found.text) === withoutSpace(expected),
    });
  }
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const same = scores.filter(({ isSame }) => isSame).length;
  console.info(`${scores.length} pages: mean token F1 ${mean.toFixed(4)}, the same text in ${same}.`);
  console.info(
    scores
      .filter(({ isSame }) => !isSame)
      .map(({ name, f1 }) => `${name} ${f1.toFixed(3)}`)
      .join(", "),
  );
  // Those that differ are plain pages, of which all comes in, the headline too; Readability leaves it out.
  expect(mean).toBeGreaterThan(0.99);
  expect(same / scores.length).toBeGreaterThan(0.9);
});
