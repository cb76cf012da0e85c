import search from "approx-string-match";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { locateQuote, type QuoteLocation } from "#domain/quote/locate-quote.ts";
import { searchableSource } from "#domain/quote/source-words.ts";
import { type Draft, draftOf, quotesIn, type Random, randomFrom, withWordsChanged } from "./anchor/newsroom.ts";
import { atMost, rounded, timesFaster } from "./app/figures.ts";
import type { Bench, Result } from "./bench.ts";
import { pdfTextOf } from "./locate/pdf-text.ts";

const PAGES = 200;
const WORDS_PER_PAGE = 500;
const QUOTES = 1_000;
/** Quotes that the peer gets: it takes too long for all. */
const PEER_QUOTES = 10;
/** Share of the words of a changed quote that are replaced, left out or put in. */
const CHANGED_SHARE = 0.1;
const PEER_ERROR_SHARE = 0.3;

type Trial = { quote: string; kind: "exact" | "changed" | "absent"; truth: Passage | null };

/** Half of the quotes are in the text, a quarter with other words, a quarter not. */
function trialsIn(random: Random, draft: Draft, passages: Map<number, Passage>): Trial[] {
  const texts = new Map(draft.flat().map(({ origin, text }) => [origin, text]));
  const wordsOf = (origins: number[]) => origins.map((origin) => ({ origin, text: texts.get(origin) ?? "" }));
  const passage = (origins: number[]): Passage => ({
    start: passages.get(origins[0] ?? 0)?.start ?? 0,
    end: passages.get(origins.at(-1) ?? 0)?.end ?? 0,
  });
  const spoken = (words: { text: string }[]) => words.map(({ text }) => text).join(" ");
  const quotes = quotesIn(random, draft, QUOTES * 2).filter((origins) => origins.length >= 8);
  const exact = quotes.slice(0, QUOTES / 2).map((origins): Trial => {
    return { quote: spoken(wordsOf(origins)), kind: "exact", truth: passage(origins) };
  });
  const changed = quotes.slice(QUOTES / 2, (QUOTES * 3) / 4).map((origins): Trial => {
    const words = withWordsChanged(random, [wordsOf(origins)], CHANGED_SHARE).flat();
    return { quote: spoken(words), kind: "changed", truth: passage(origins) };
  });
  const other = draftOf(random, WORDS_PER_PAGE * 20);
  const elsewhere = quotesIn(random, other, QUOTES).filter((origins) => origins.length >= 8);
  const otherTexts = new Map(other.flat().map(({ origin, text }) => [origin, text]));
  const absent = elsewhere.slice(0, QUOTES / 4).map((origins): Trial => {
    return { quote: origins.map((origin) => otherTexts.get(origin)).join(" "), kind: "absent", truth: null };
  });
  return [...exact, ...changed, ...absent];
}

/** Whether the quote was found where it is, or nowhere if it is nowhere. */
function isRight({ truth }: Trial, { passage }: QuoteLocation): boolean {
  if (!truth || !passage) return !truth && !passage;
  const shared = Math.min(truth.end, passage.end) - Math.max(truth.start, passage.start);
  return shared / (Math.max(truth.end, passage.end) - Math.min(truth.start, passage.start)) >= 0.5;
}

function share(kind: Trial["kind"], trials: Trial[], locations: QuoteLocation[], min: number): Result {
  const right = trials.flatMap((trial, index) => {
    const location = locations[index];
    return trial.kind === kind && location ? [isRight(trial, location)] : [];
  });
  const figure = rounded((100 * right.filter(Boolean).length) / right.length);
  const name = `locate: ${right.length} quotes, ${kind}, right`;
  return { name, figure, unit: "%", bar: `≥ ${min}`, reached: figure >= min };
}

/** The time of the processor, which other programs on the machine do not lengthen. */
function timed<T>(run: () => T): { value: T; ms: number } {
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1_000 };
}

export const bench: Bench = {
  name: "locate",
  needs: "nothing",
  async run() {
    const random = randomFrom(41);
    const draft = draftOf(random, PAGES * WORDS_PER_PAGE);
    const { text, passages } = pdfTextOf(random, draft);
    const trials = trialsIn(random, draft, passages);
    const ours = timed(() => {
      const source = searchableSource(text);
      return trials.map(({ quote }) => locateQuote(source, quote));
    });
    const sample = trials.filter(({ kind }) => kind === "changed").slice(0, PEER_QUOTES);
    const theirs = timed(() =>
      sample.map(({ quote }) => search(text, quote, Math.floor(quote.length * PEER_ERROR_SHARE))),
    );
    const peer = { peer: "approx-string-match on the whole text", peerFigure: theirs.ms / sample.length };
    return [
      atMost(`locate: ${trials.length} quotes in ${PAGES} pages, processor time`, ours.ms, "ms", 1_000),
      timesFaster("locate: a quote", ours.ms / trials.length, "ms", peer, 10),
      share("exact", trials, ours.value, 100),
      share("changed", trials, ours.value, 99),
      share("absent", trials, ours.value, 100),
    ];
  },
};
