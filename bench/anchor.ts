import { anchorPassage } from "#domain/anchoring/anchor.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import { reanchor } from "#domain/anchoring/reanchor.ts";
import type { Passage, Selectors } from "#domain/anchoring/selectors.ts";
import { anchorAsHypothesis } from "./anchor/hypothesis.ts";
import { lookAlikeResults } from "./anchor/look-alike-results.ts";
import {
  below,
  type Draft,
  draftOf,
  passageOf,
  quotesIn,
  type Random,
  randomFrom,
  textOf,
  updated,
  withWordsChanged,
} from "./anchor/newsroom.ts";
import { atMost, timesFaster, versus } from "./app/figures.ts";
import type { Bench, Result } from "./bench.ts";

const PEER = "approx-string-match on the whole text";
const SEEDS = [11, 23, 37, 58, 71];
const WORDS = 20_000;

/** Quotes, an edit, and the true passage of each quote afterwards (null where it was deleted). */
type Trial = {
  before: string;
  after: string;
  quotes: { passage: Passage; selectors: Selectors; truth: Passage | null }[];
};
/**
 * `remaining` quotes are still in the text; of those, `found` ones overlap the true passage by half or more (IoU), the
 * others with a result are `misplaced`. `deleted` quotes are not; those with a result are `revived`.
 */
type Tally = {
  remaining: number;
  found: number;
  misplaced: number;
  deleted: number;
  revived: number;
  milliseconds: number;
};
type Method = (trial: Trial) => (Passage | null)[];

const ours: Method = ({ before, after, quotes }) => {
  const claims = quotes.map(({ passage }, index) => ({ id: String(index), passage }));
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
      const passage = passageOf(quote, old.passages);
      if (!passage) return [];
      return { passage, selectors: describePassage(old.text, passage), truth: passageOf(quote, now.passages) };
    }),
  };
}

function wordsChanged(seed: number): Trial {
  const random = randomFrom(seed);
  const draft = draftOf(random, WORDS);
  return trialOf(draft, quotesIn(random, draft, 1_000), withWordsChanged(random, draft, 0.05));
}

function newsroomUpdate(seed: number): Trial {
  const random = randomFrom(seed + 1_000);
  const draft = draftOf(random, WORDS);
  return trialOf(draft, quotesIn(random, draft, 1_000), updated(random, draft));
}

/** Eighty quotes are deleted from a text in which other words change too. */
function quotesDeleted(seed: number): Trial {
  const random = randomFrom(seed + 2_000);
  const draft = draftOf(random, WORDS);
  const quotes = withoutOverlaps(quotesIn(random, draft, 200)).slice(0, 80);
  const deleted = new Set(quotes.flat());
  const shortened = draft.map((paragraph) => paragraph.filter(({ origin }) => !deleted.has(origin ?? -1)));
  return trialOf(draft, quotes, withWordsChanged(random, shortened, 0.02));
}

function withoutOverlaps(quotes: number[][]): number[][] {
  const taken = new Set<number>();
  return quotes.filter((quote) => {
    const isFree = quote.every((origin) => !taken.has(origin));
    if (isFree) for (const origin of quote) taken.add(origin);
    return isFree;
  });
}

function tally(method: Method, trials: Trial[]): Tally {
  const counts: Tally = { remaining: 0, found: 0, misplaced: 0, deleted: 0, revived: 0, milliseconds: 0 };
  for (const trial of trials) {
    const start = performance.now();
    const passages = method(trial);
    counts.milliseconds += performance.now() - start;
    for (const [index, { truth }] of trial.quotes.entries()) count(counts, truth, passages[index] ?? null);
  }
  return counts;
}

function count(counts: Tally, truth: Passage | null, passage: Passage | null): void {
  if (truth) counts.remaining += 1;
  else counts.deleted += 1;
  if (!passage) return;
  if (!truth) counts.revived += 1;
  else if (overlap(truth, passage) >= 0.5) counts.found += 1;
  else counts.misplaced += 1;
}

/** Intersection over union. */
function overlap(a: Passage, b: Passage): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const foundShare = ({ found, remaining }: Tally) => (100 * found) / remaining;
const misplacedShare = ({ misplaced, remaining }: Tally) => (1_000 * misplaced) / remaining;

type Bars = { minFound: number; minTimesFaster: number };

/** Both methods on the same trials. */
function compare(name: string, trials: Trial[], { minFound, minTimesFaster }: Bars): Result[] {
  const [we, they] = [tally(ours, trials), tally(theirs, trials)];
  const pair = (what: string, unit: string, figure: (counts: Tally) => number) =>
    versus(`${name}: ${what}`, figure(we), unit, { peer: PEER, peerFigure: figure(they) });
  const peer = { peer: PEER, peerFigure: they.milliseconds };
  return [
    { ...pair("found", "%", foundShare), bar: `≥ ${minFound}`, reached: foundShare(we) >= minFound },
    { ...pair("wrong", "in 1,000", misplacedShare), bar: "≤ 1", reached: misplacedShare(we) <= 1 },
    timesFaster(`${name}: time for ${we.remaining + we.deleted} quotes`, we.milliseconds, "ms", peer, minTimesFaster),
    ...(we.deleted === 0 ? [] : [revived(`${name}: ${we.deleted} deleted quotes found elsewhere`, we, they)]),
  ];
}

function revived(name: string, we: Tally, they: Tally): Result {
  const figures = versus(name, we.revived, "quotes", { peer: PEER, peerFigure: they.revived });
  return { ...figures, bar: "0", reached: we.revived === 0 };
}

/** Quotes of one character and of the most common words, in a text whose second half has moved. */
function shortQuotes(random: Random): Result {
  const { text } = textOf(draftOf(random, 60_000));
  const after = text.slice(0, text.length / 3) + text.slice(text.length / 3 + 900);
  const selectors = [",", ".", "e", " ", "the", "of the", "a"].flatMap((short) =>
    Array.from({ length: 20 }, () => {
      const start = Math.max(0, text.indexOf(short, below(random, text.length - 1_000)));
      return describePassage(text, { start, end: start + short.length });
    }),
  );
  const start = performance.now();
  for (const selector of selectors) anchorPassage(after, selector);
  const each = (performance.now() - start) / selectors.length;
  return atMost("anchor: short and frequent quotes, each", each, "ms", 2);
}

/** A thousand quotes in a text of 60,000 words that contains none of them. */
function allLost(random: Random): Result[] {
  const draft = draftOf(random, 60_000);
  const other = draftOf(random, 60_000, null);
  const trial = trialOf(draft, quotesIn(random, draft, 1_000), other);
  const { milliseconds, revived } = tally(ours, [trial]);
  return [
    atMost("anchor: 1,000 lost quotes in 60,000 words", milliseconds, "ms", 3_000),
    atMost("anchor: of these found elsewhere", revived, "quotes", 0),
  ];
}

export const bench: Bench = {
  name: "anchor",
  needs: "nothing",
  async run() {
    return [
      ...compare("anchor: 5% of words changed", SEEDS.map(wordsChanged), { minFound: 99.8, minTimesFaster: 10 }),
      ...compare("anchor: newsroom update", SEEDS.map(newsroomUpdate), { minFound: 98.5, minTimesFaster: 5 }),
      deletedResult(SEEDS.map(quotesDeleted)),
      shortQuotes(randomFrom(5)),
      ...allLost(randomFrom(6)),
      ...lookAlikeResults(SEEDS, PEER),
    ];
  },
};

function deletedResult(trials: Trial[]): Result {
  const [we, they] = [tally(ours, trials), tally(theirs, trials)];
  return revived(`anchor: ${we.deleted} deleted quotes, found elsewhere`, we, they);
}
