import { atMost, versus } from "#bench/app/figures.ts";
import type { Result } from "#bench/bench.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import { reanchor } from "#domain/anchoring/reanchor.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { anchorAsHypothesis } from "./hypothesis.ts";
import { type LookAlikeTrial, lookAlikes, manyLookAlikes } from "./look-alikes.ts";
import { below, randomFrom } from "./newsroom.ts";

const TRIALS_PER_SEED = 150;

/** Claims whose words `stand`, of those the `found` ones and those on `other` words; `gone` ones, and those `revived`. */
type Tally = { stand: number; found: number; other: number; gone: number; revived: number };
type Method = (trial: LookAlikeTrial) => (Passage | null)[];

const ours: Method = ({ before, after, claims }) => {
  const anchors = reanchor(
    before,
    after,
    claims.map(({ passage }, index) => ({ id: String(index), passage })),
  );
  return claims.map((_, index) => anchors.get(String(index))?.passage ?? null);
};

const theirs: Method = ({ before, after, claims }) =>
  claims.map(({ passage }) => {
    const [{ start }, quote] = describePassage(before, passage);
    return anchorAsHypothesis(after, quote, start);
  });

/** Claims among similar sentences: with these seeds, and with one that is new in each run. */
export function lookAlikeResults(seeds: number[], peer: string): Result[] {
  const fresh = below(Math.random, 1_000_000);
  return [
    ...resultsOf("anchor: look-alikes", seeds, peer),
    ...resultsOf(`anchor: look-alikes, fresh seed ${fresh}`, [fresh], peer),
    manyResult(),
  ];
}

function resultsOf(name: string, seeds: number[], peer: string): Result[] {
  const trials = seeds.flatMap((seed) => {
    const random = randomFrom(seed + 3_000);
    return Array.from({ length: TRIALS_PER_SEED }, () => lookAlikes(random));
  });
  const [we, they] = [tally(ours, trials), tally(theirs, trials)];
  const figure = (what: string, unit: string, of: (counts: Tally) => number) =>
    versus(`${name}: ${what}`, of(we), unit, { peer, peerFigure: of(they) });
  const found = ({ found, stand }: Tally) => (100 * found) / stand;
  return [
    { ...figure(`${we.stand} claims whose words stand, found`, "%", found), bar: "≥ 99.9", reached: found(we) >= 99.9 },
    { ...figure("on other words", "claims", ({ other }) => other), bar: "0", reached: we.other === 0 },
    {
      ...figure(`${we.gone} that are gone, elsewhere`, "claims", ({ revived }) => revived),
      bar: "0",
      reached: we.revived === 0,
    },
  ];
}

function tally(method: Method, trials: LookAlikeTrial[]): Tally {
  const counts: Tally = { stand: 0, found: 0, other: 0, gone: 0, revived: 0 };
  for (const trial of trials) {
    const passages = method(trial);
    for (const [index, { truth }] of trial.claims.entries()) {
      const passage = passages[index] ?? null;
      if (truth) counts.stand += 1;
      else counts.gone += 1;
      if (!passage) continue;
      if (!truth) counts.revived += 1;
      else if (passage.start === truth.start && passage.end === truth.end) counts.found += 1;
      else counts.other += 1;
    }
  }
  return counts;
}

function manyResult(): Result {
  const trial = manyLookAlikes(randomFrom(9), 5_000, 1_000);
  const start = performance.now();
  ours(trial);
  return atMost("anchor: 1,000 claims among 5,000 shuffled look-alikes", performance.now() - start, "ms", 3_000);
}
