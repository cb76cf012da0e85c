import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { median, rounded, versus } from "#bench/app/figures.ts";
import type { Result } from "#bench/bench.ts";
import { readHtml } from "#ingest/html/read-html.ts";
import { ingest } from "#ingest/ingest.ts";
import type { PageEdits } from "#ingest/reading.ts";
import { articleF1, isSameArticle, tokenF1, visibleText } from "#ingest/testing/text-similarity.ts";
import { ROOT } from "#scripts/paths.mjs";
import { measureDetails } from "./details.ts";

/** Real pages with their main content, which the project Readability publishes. They are not part of this project. */
const CORPUS = join(ROOT, "..", "shared", "corpora", "readability");

const PEER = "Readability and textContent";

/** `f1` and `isIdentical` without what is added and left out on purpose, `allF1` with it. */
type Score = { f1: number; allF1: number; isIdentical: boolean; milliseconds: number };
type Method = (html: string) => Promise<string>;

/** The address that the pages are imported from. */
const url = "https://news.example/2024/page.html";

/** What Galley adds to what Readability finds (headline, standfirst, boxes), and leaves out of it (teasers, tags). */
const editsOf = (html: string) => readHtml({ html, url }).edits ?? NO_EDITS;
const NO_EDITS = { added: "", omitted: "" };

const ours: Method = async (html) => (await ingest({ kind: "html", html, url })).text;

const theirs: Method = async (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? "";

/** The count for Readability from npm. Pages without markup differ on purpose: their headline is imported too. */
const MIN_IDENTICAL = 117;

/**
 * How similar imported pages are to their main content, and how long an import takes, beside the peer. Nothing without
 * the pages.
 */
export async function measurePages(): Promise<Result[]> {
  if (!existsSync(CORPUS)) {
    console.error("Importing real pages is not measured, because the pages of Readability are not there.");
    return [];
  }
  const names = readdirSync(CORPUS);
  const pages = names.map((name) => {
    const read = (file: string) => readFileSync(join(CORPUS, name, file), "utf8");
    const html = read("source.html");
    return { html, expected: visibleText(read("expected.html"), html) };
  });
  const scores: [ours: Score, theirs: Score][] = [];
  // The first pages warm both parsers up.
  for (const { html } of pages.slice(0, 10)) await Promise.all([ours(html), theirs(html)]);
  for (const { html, expected } of pages)
    scores.push([
      await scoreOf(ours, html, { expected, ...editsOf(html) }),
      await scoreOf(theirs, html, { expected, ...NO_EDITS }),
    ]);
  return [...resultsOf(scores), ...(await measureDetails(CORPUS, names))];
}

type Expected = PageEdits & { expected: string };

async function scoreOf(method: Method, html: string, { expected, ...edits }: Expected): Promise<Score> {
  const start = performance.now();
  const found = await method(html);
  const milliseconds = performance.now() - start;
  return {
    f1: articleF1(found, expected, edits),
    allF1: tokenF1(found, expected),
    isIdentical: isSameArticle(found, expected, edits),
    milliseconds,
  };
}

function resultsOf(scores: [ours: Score, theirs: Score][]): Result[] {
  const both = (figure: (scores: Score[]) => number) =>
    [0, 1].map((side) => figure(scores.map((pair) => pair[side] as Score)));
  const [f1 = 0, theirF1 = 0] = both((list) => list.reduce((sum, score) => sum + score.f1, 0) / list.length);
  const [allF1 = 0, theirAllF1 = 0] = both((list) => list.reduce((sum, score) => sum + score.allF1, 0) / list.length);
  const [identical = 0, theirIdentical = 0] = both((list) => list.filter(({ isIdentical }) => isIdentical).length);
  const [time = 0, theirTime = 0] = both((list) => median(list.map(({ milliseconds }) => milliseconds)));
  const name = `import: ${scores.length} real pages`;
  const beside = (peerFigure: number) => ({ peer: PEER, peerFigure });
  return [
    { ...versus(`${name}, mean token F1`, f1, "", beside(theirF1)), bar: "≥ 0.995", reached: f1 >= 0.995 },
    {
      ...versus(`${name}, the same with headlines, teasers and tags`, allF1, "", beside(theirAllF1)),
      bar: "≥ 0.98",
      reached: allF1 >= 0.98,
    },
    {
      ...versus(`${name}, identical text`, identical, "pages", beside(theirIdentical)),
      bar: `≥ ${MIN_IDENTICAL}`,
      reached: identical >= MIN_IDENTICAL,
    },
    {
      ...versus(`${name}, time of one (median)`, time, "ms", beside(theirTime)),
      ratio: rounded(time / theirTime),
      bar: "≤ 500",
      reached: time <= 500,
    },
  ];
}
