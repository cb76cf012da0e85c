import { anchorPassage } from "#domain/anchoring/anchor.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import { reanchor } from "#domain/anchoring/reanchor.ts";
import type { Passage, Selectors } from "#domain/anchoring/selectors.ts";
import { anchorAsHypothesis } from "./anchor/hypothesis.ts";
import {
  below,
  type Chance,
  chanceFrom,
  type Draft,
  draftOf,
  passageOf,
  quotesIn,
  textOf,
  updated,
  withWordsChanged,
} from "./anchor/newsroom.ts";
import type { Bench, Result } from "./bench.ts";

const PEER = "approx-string-match on the whole text";
const SEEDS = [11, 23, 37, 58, 71];
const WORDS = 20_000;

/** Quotes, an edit, and where each quote truly stands afterwards (null: it was cut). */
type Trial = {
  before: string;
  after: string;
  quotes: { passage: Passage; selectors: Selectors; truth: Passage | null }[];
};
/** Kept: quotes that still stand. Misplaced: put where less than half is right. Revived: put somewhere though cut. */
type Tally = { kept: number; found: number; misplaced: number; cut: number; revived: number; milliseconds: number };
type Method = (trial: Trial) => (Passage | null)[];

const ours: Method = ({ before, after, quotes }) => {
  const claims = quotes.map(({ passage }, at) => ({ id: String(at), passage }));
  const anchors = reanchor(before, after, claims);
  return claims.map(({ id }) => anchors.get(id)?.passage ?? null);
};

const theirs: Method = ({ after, quotes }) =>
  quotes.map(({ selectors: [position, quote] }) => anchorAsHypothesis(after, quote, position.start));

function trialOf(draft: Draft, quotes: number[][], edited: Draft): Trial {
  const [old, now] = [textOf(draft), textOf(edited)];
  return {
    before: old.text,
    after: now.text,
    quotes: quotes.flatMap((quote) => {
      const passage = passageOf(quote, old.places);
      if (!passage) return [];
      return { passage, selectors: describePassage(old.text, passage), truth: passageOf(quote, now.places) };
    }),
  };
}

function wordsChanged(seed: number): Trial {
  const chance = chanceFrom(seed);
  const draft = draftOf(chance, WORDS);
  return trialOf(draft, quotesIn(chance, draft, 1_000), withWordsChanged(chance, draft, 0.05));
}

function newsroomUpdate(seed: number): Trial {
  const chance = chanceFrom(seed + 1_000);
  const draft = draftOf(chance, WORDS);
  return trialOf(draft, quotesIn(chance, draft, 1_000), updated(chance, draft));
}

/** Eighty quotes cut out of a text in which other words change too. */
function quotesCut(seed: number): Trial {
  const chance = chanceFrom(seed + 2_000);
  const draft = draftOf(chance, WORDS);
  const quotes = apart(quotesIn(chance, draft, 200)).slice(0, 80);
  const gone = new Set(quotes.flat());
  const cut = draft.map((paragraph) => paragraph.filter(({ origin }) => !gone.has(origin ?? -1)));
  return trialOf(draft, quotes, withWordsChanged(chance, cut, 0.02));
}

function apart(quotes: number[][]): number[][] {
  const taken = new Set<number>();
  return quotes.filter((quote) => {
    const isFree = quote.every((origin) => !taken.has(origin));
    if (isFree) for (const origin of quote) taken.add(origin);
    return isFree;
  });
}

function tally(method: Method, trials: Trial[]): Tally {
  const counts: Tally = { kept: 0, found: 0, misplaced: 0, cut: 0, revived: 0, milliseconds: 0 };
  for (const trial of trials) {
    const began = performance.now();
    const places = method(trial);
    counts.milliseconds += performance.now() - began;
    for (const [at, { truth }] of trial.quotes.entries()) count(counts, truth, places[at] ?? null);
  }
  return counts;
}

function count(counts: Tally, truth: Passage | null, place: Passage | null): void {
  if (truth) counts.kept += 1;
  else counts.cut += 1;
  if (!place) return;
  if (!truth) counts.revived += 1;
  else if (overlap(truth, place) >= 0.5) counts.found += 1;
  else counts.misplaced += 1;
}

/** Intersection over union. */
function overlap(a: Passage, b: Passage): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function versus(name: string, unit: string, bar: string, figures: [number, number], reached: boolean): Result {
  const [figure, peerFigure] = figures;
  return { name, figure: rounded(figure), unit, bar, peer: PEER, peerFigure: rounded(peerFigure), reached };
}

const rounded = (figure: number) => Math.round(figure * 1_000) / 1_000;
const foundShare = ({ found, kept }: Tally) => (100 * found) / kept;
const misplacedShare = ({ misplaced, kept }: Tally) => (1_000 * misplaced) / kept;

function compared(name: string, bar: number, trials: Trial[]): Result[] {
  const [we, they] = [tally(ours, trials), tally(theirs, trials)];
  const pair = (figure: (counts: Tally) => number): [number, number] => [figure(we), figure(they)];
  const speed = they.milliseconds / we.milliseconds;
  const results = [
    versus(`${name}: found`, "%", `≥ ${bar}`, pair(foundShare), foundShare(we) >= bar),
    versus(`${name}: wrong`, "in 1,000", "≤ 1", pair(misplacedShare), misplacedShare(we) <= 1),
    {
      ...versus(
        `${name}: time for ${we.kept + we.cut} quotes`,
        "ms",
        "5 × faster",
        pair((counts) => counts.milliseconds),
        speed >= 5,
      ),
      ratio: rounded(speed),
    },
  ];
  if (we.cut === 0) return results;
  const revived = versus(
    `${name}: ${we.cut} cut quotes put elsewhere`,
    "quotes",
    "0",
    pair((counts) => counts.revived),
    we.revived === 0,
  );
  return [...results, revived];
}

/** Quotes of one character and of the commonest words, in a text where every second one lost its place. */
function shortQuotes(chance: Chance): Result {
  const { text } = textOf(draftOf(chance, 60_000));
  const after = text.slice(0, text.length / 3) + text.slice(text.length / 3 + 900);
  const selectors = [",", ".", "e", " ", "the", "of the", "a"].flatMap((short) =>
    Array.from({ length: 20 }, () => {
      const start = Math.max(0, text.indexOf(short, below(chance, text.length - 1_000)));
      return describePassage(text, { start, end: start + short.length });
    }),
  );
  const began = performance.now();
  for (const selector of selectors) anchorPassage(after, selector);
  const each = (performance.now() - began) / selectors.length;
  const figure = rounded(each);
  return { name: "anchor: short and frequent quotes, each", figure, unit: "ms", bar: "≤ 2", reached: each <= 2 };
}

/** A thousand quotes on 60,000 words, of which not one is left. */
function allLost(chance: Chance): Result[] {
  const draft = draftOf(chance, 60_000);
  const other = draftOf(chance, 60_000, null);
  const trial = trialOf(draft, quotesIn(chance, draft, 1_000), other);
  const { milliseconds, revived } = tally(ours, [trial]);
  const figure = rounded(milliseconds);
  return [
    {
      name: "anchor: 1,000 lost quotes in 60,000 words",
      figure,
      unit: "ms",
      bar: "≤ 3000",
      reached: milliseconds <= 3_000,
    },
    { name: "anchor: of these put elsewhere", figure: revived, unit: "quotes", bar: "0", reached: revived === 0 },
  ];
}

export const bench: Bench = {
  name: "anchor",
  needs: "nothing",
  async run() {
    return [
      ...compared("anchor: 5% of words changed", 99.8, SEEDS.map(wordsChanged)),
      ...compared("anchor: newsroom update", 98.5, SEEDS.map(newsroomUpdate)),
      ...cutResults(SEEDS.map(quotesCut)),
      shortQuotes(chanceFrom(5)),
      ...allLost(chanceFrom(6)),
    ];
  },
};

function cutResults(trials: Trial[]): Result[] {
  const [we, they] = [tally(ours, trials), tally(theirs, trials)];
  return [
    versus(`anchor: ${we.cut} quotes cut, put elsewhere`, "quotes", "0", [we.revived, they.revived], we.revived === 0),
  ];
}
