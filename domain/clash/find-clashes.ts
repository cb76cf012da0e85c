import type { Passage } from "#domain/anchoring/selectors.ts";
import type { ClashKind } from "./clash.ts";
import { type Relation, relationOf } from "./compare-facts.ts";
import type { Fact } from "./fact.ts";
import { MIN_SHARED, similarityOf, weightsOf } from "./similarity.ts";
import type { StatedSentence } from "./stated-sentence.ts";

/** Two facts of two sentences that differ. */
export type FoundClash = {
  kind: ClashKind;
  sentences: [StatedSentence, StatedSentence];
  facts: [Fact, Fact];
  similarity: number;
  shared: string[];
};

/** From this similarity on, two sentences are taken to speak of one thing. Chosen on labelled pairs. */
const MIN_SIMILARITY: Record<Fact["about"], number> = { number: 0.34, day: 0.34, time: 0.4, year: 0.45 };

/** Sentences that differ in a number and in a day are of two events, unless they are nearly the same. */
const MIN_SIMILARITY_OF_SEVERAL = 0.6;

/** Words that more sentences of an article have are not looked up, which bounds the time. */
const MAX_SENTENCES_OF_WORD = 200;

/** Finds the clashes of sentences with those of another article, sentence by sentence. */
export function clashFinder(own: readonly StatedSentence[], others: readonly StatedSentence[]) {
  const weights = weightsOf(own, others);
  const byStem = new Map<string, number[]>();
  for (const [nth, { stems }] of others.entries())
    for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []).slice(-MAX_SENTENCES_OF_WORD), nth]);
  return (sentence: StatedSentence): FoundClash[] => {
    const counts = new Map<number, number>();
    for (const stem of sentence.stems) {
      const found = byStem.get(stem) ?? [];
      if (found.length <= MAX_SENTENCES_OF_WORD) for (const nth of found) counts.set(nth, (counts.get(nth) ?? 0) + 1);
    }
    return [...counts].flatMap(([nth, count]) => {
      const other = others[nth];
      return other && count >= MIN_SHARED ? clashesBetween(sentence, other, weights) : [];
    });
  };
}

/** The clashes of two articles. Neither their order nor the order of their import matters. */
export function findClashes(own: readonly StatedSentence[], others: readonly StatedSentence[]): FoundClash[] {
  return bestOf(own.flatMap(clashFinder(own, others)));
}

/** What differs between two sentences, if they speak of one thing. */
export function clashesBetween(a: StatedSentence, b: StatedSentence, weights = weightsOf([a], [b])): FoundClash[] {
  const alike = similarityOf(a, b, weights);
  if (!alike || alike.similarity < Math.min(...Object.values(MIN_SIMILARITY))) return [];
  const found = (Object.keys(MIN_SIMILARITY) as Fact["about"][]).flatMap((about) => {
    if (alike.similarity < MIN_SIMILARITY[about]) return [];
    const ofKind = (fact: Fact) => fact.about === about;
    return differing(a.facts.filter(ofKind), b.facts.filter(ofKind));
  });
  const abouts = new Set(found.filter(({ relation }) => relation === "clash").map(({ facts: [fact] }) => fact.about));
  if (abouts.size > 1 && alike.similarity < MIN_SIMILARITY_OF_SEVERAL) return [];
  return found.map(({ relation, facts }) => ({ kind: kindOf(relation, facts[0]), sentences: [a, b], facts, ...alike }));
}

type Differing = { relation: Exclude<Relation, "same" | "other">; facts: [Fact, Fact] };

/** The pairs of facts that differ. What one sentence says as the other does is left out with all that it could clash with. */
function differing(own: readonly Fact[], others: readonly Fact[]): Differing[] {
  const related = own.flatMap((a) =>
    others.flatMap((b) => {
      const relation = relationOf(a, b);
      return relation === "same" || isBesideSame(a, b) ? { relation, facts: [a, b] as [Fact, Fact] } : [];
    }),
  );
  related.sort((one, other) => placesOf(one.facts) - placesOf(other.facts) || compareWords(one.facts, other.facts));
  const used = new Set<Fact>();
  const pairs: Differing[] = [];
  for (const wanted of ["same", "rounding", "zone", "vague", "clash"] as const)
    for (const { relation, facts } of related) {
      if (relation !== wanted || facts.some((fact) => used.has(fact))) continue;
      for (const fact of facts) used.add(fact);
      if (relation !== "same") pairs.push({ relation, facts });
    }
  return pairs;
}

/** A sentence can state several facts: those about one thing stand beside the same words. */
const isBesideSame = (a: Fact, b: Fact): boolean => a.near.some((stem) => b.near.includes(stem));

const CLASHES: Record<Fact["about"], ClashKind> = { number: "number", day: "date", year: "date", time: "time" };

const kindOf = (relation: Differing["relation"], { about }: Fact): ClashKind =>
  relation === "clash" ? CLASHES[about] : relation;

/** Each fact clashes with the one of the most similar sentence only. */
export function bestOf(found: readonly FoundClash[]): FoundClash[] {
  const used = new Set<Fact>();
  return [...found].sort(byRank).filter(({ facts }) => {
    if (facts.some((fact) => used.has(fact))) return false;
    for (const fact of facts) used.add(fact);
    return true;
  });
}

/** The most similar first; where equal, by their places and words, so that the order of the articles does not matter. */
function byRank(one: FoundClash, other: FoundClash): number {
  return (
    other.similarity - one.similarity ||
    placesOf(one.sentences) - placesOf(other.sentences) ||
    placesOf(one.facts) - placesOf(other.facts) ||
    compareWords(one.facts, other.facts)
  );
}

const placesOf = (pair: [{ passage: Passage }, { passage: Passage }]): number =>
  pair[0].passage.start + pair[1].passage.start;

const compareWords = (one: [Fact, Fact], other: [Fact, Fact]): number => {
  const [a, b] = [one, other].map((pair) =>
    pair
      .map(({ words }) => words)
      .sort()
      .join("\n"),
  );
  return a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1;
};
