import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { median } from "#bench/app/figures.ts";
import type { Result } from "#bench/bench.ts";
import { ingest } from "#ingest/ingest.ts";
import { tokenF1, visibleText, withoutSpace } from "#ingest/testing/text-similarity.ts";

/** Real pages with their main content, which the project Readability publishes. They are not part of this project. */
const CORPUS = join(import.meta.dirname, "..", "..", "..", "shared", "corpora", "readability");

const PEER = "Readability and textContent";

type Score = { f1: number; isIdentical: boolean; milliseconds: number };
type Method = (html: string) => Promise<string>;

const ours: Method = async (html) =>
  (await ingest({ kind: "html", html, url: "https://news.example/2024/page.html" })).text;

const theirs: Method = async (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? "";

/** The count for Readability from npm. Pages without markup differ on purpose: their headline is imported too. */
const MIN_IDENTICAL = 117;

/** How similar imported pages are to their main content, and how long an import takes, beside the peer. Nothing without the pages. */
export async function measurePages(): Promise<Result[]> {
  if (!existsSync(CORPUS)) {
    console.error("Importing real pages is not measured, because the pages of Readability are not there.");
    return [];
  }
  const pages = readdirSync(CORPUS).map((name) => {
    const read = (file: string) => readFileSync(join(CORPUS, name, file), "utf8");
    return { html: read("source.html"), expected: visibleText(read("expected.html")) };
  });
  const scores: [ours: Score, theirs: Score][] = [];
  // The first pages warm both parsers up.
  for (const { html } of pages.slice(0, 10)) await Promise.all([ours(html), theirs(html)]);
  for (const { html, expected } of pages)
    scores.push([await scoreOf(ours, html, expected), await scoreOf(theirs, html, expected)]);
  return resultsOf(scores);
}

async function scoreOf(method: Method, html: string, expected: string): Promise<Score> {
  const start = performance.now();
  const found = await method(html);
  const milliseconds = performance.now() - start;
  return { f1: tokenF1(found, expected), isIdentical: withoutSpace(found) === withoutSpace(expected), milliseconds };
}

function resultsOf(scores: [ours: Score, theirs: Score][]): Result[] {
  const both = (figure: (scores: Score[]) => number) =>
    [0, 1].map((side) => figure(scores.map((pair) => pair[side] as Score)));
  const [f1 = 0, theirF1 = 0] = both((list) => list.reduce((sum, score) => sum + score.f1, 0) / list.length);
  const [identical = 0, theirIdentical = 0] = both((list) => list.filter(({ isIdentical }) => isIdentical).length);
  const [time = 0, theirTime = 0] = both((list) => median(list.map(({ milliseconds }) => milliseconds)));
  const name = `import: ${scores.length} real pages`;
  return [
    result(`${name}, mean token F1`, [f1, theirF1], "", "≥ 0.995", f1 >= 0.995),
    result(
      `${name}, identical text`,
      [identical, theirIdentical],
      "pages",
      `≥ ${MIN_IDENTICAL}`,
      identical >= MIN_IDENTICAL,
    ),
    {
      ...result(`${name}, time of one (median)`, [time, theirTime], "ms", "≤ 500", time <= 500),
      ratio: rounded(time / theirTime),
    },
  ];
}

const result = (
  name: string,
  [figure, peer]: [number, number],
  unit: string,
  bar: string,
  reached: boolean,
): Result => ({
  name,
  figure: rounded(figure),
  unit,
  bar,
  peer: PEER,
  peerFigure: rounded(peer),
  reached,
});

const rounded = (figure: number) => Math.round(figure * 10_000) / 10_000;
