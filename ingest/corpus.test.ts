import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ingest } from "./ingest.ts";
import { tokenF1, visibleText, withoutSpace } from "./testing/text-similarity.ts";

/** Real pages with their main content, from the tests of Readability. They are not part of this repository. */
const CORPUS = "../shared/corpora/readability";

const isThere = existsSync(CORPUS);
if (!isThere) console.info(`There are no pages in ${CORPUS}, so the import of real pages is not tested.`);

test.runIf(isThere)("the main text of real pages is imported, no more and no less", { timeout: 120_000 }, async () => {
  const scores: { name: string; f1: number; isSame: boolean }[] = [];
  for (const name of readdirSync(CORPUS)) {
    const read = (file: string) => readFileSync(`${CORPUS}/${name}/${file}`);
    const url = "https://news.example/2024/page.html";
    const found = await ingest({ kind: "file", name: "page.html", bytes: read("source.html"), url });
    const expected = visibleText(read("expected.html").toString(), read("source.html").toString());
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
  // The other pages are plain pages, which are imported completely; Readability leaves their headline out.
  expect(mean).toBeGreaterThan(0.99);
  expect(same / scores.length).toBeGreaterThan(0.9);
});
