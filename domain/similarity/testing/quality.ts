import { differences } from "#domain/similarity/differences.ts";
import { similarityTo, type WordCounts } from "#domain/similarity/similarity.ts";
import { contentWords } from "#domain/similarity/words.ts";
import { LABELLED_STATEMENTS, type LabelledStatement, PAIR_KINDS, type PairKind } from "./labelled-statements.ts";

/** What a list of five shows of the labelled statements, each looked for among all others. */
export type Quality = {
  pairs: number;
  /** Mean average precision of the first five: everything about the same thing is relevant, the same topic is not. */
  map5: number;
  /** The share of paraphrases that are among the first five. */
  recall5: number;
  /** The share of contradicting pairs without a difference that is marked. */
  contradictionsAsSame: number;
  /** The share of paraphrases with a difference that is marked. */
  paraphrasesAsDifferent: number;
};

/** Kinds of pairs that contradict each other. */
const CONTRADICTING: PairKind[] = ["number", "negation", "name"];

export function measureQuality(): Quality {
  const all = LABELLED_STATEMENTS.flatMap((labelled) => [
    { of: labelled, kind: "statement" as const, text: labelled.statement },
    ...PAIR_KINDS.map((kind) => ({ of: labelled, kind, text: labelled[kind] })),
  ]).map((one) => ({ ...one, words: contentWords(one.text) }));
  const counts = countsOf(all.map(({ text }) => text));
  const found = LABELLED_STATEMENTS.map((labelled) => {
    const similarity = similarityTo(labelled.statement, counts);
    const words = contentWords(labelled.statement);
    return all
      .filter((one) => one.words.some((word) => words.includes(word)))
      .filter(({ kind, of }) => of !== labelled || kind !== "statement")
      .map((one) => ({ ...one, isRelevant: one.of === labelled && one.kind !== "topic", score: similarity(one.text) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 5);
  });
  const isMarked = (labelled: LabelledStatement, kind: PairKind) => {
    const { language, statement } = labelled;
    return differences({ language, statement }, { language, statement: labelled[kind] }).length > 0;
  };
  const share = (kinds: PairKind[], isSo: (labelled: LabelledStatement, kind: PairKind) => boolean) =>
    mean(LABELLED_STATEMENTS.flatMap((labelled) => kinds.map((kind) => (isSo(labelled, kind) ? 1 : 0))));
  return {
    pairs: LABELLED_STATEMENTS.length * PAIR_KINDS.length,
    map5: mean(found.map((list) => averagePrecision(list.map(({ isRelevant }) => isRelevant)))),
    recall5: mean(
      found.map((list, at) =>
        list.some((one) => one.of === LABELLED_STATEMENTS[at] && one.kind === "paraphrase") ? 1 : 0,
      ),
    ),
    contradictionsAsSame: share(CONTRADICTING, (labelled, kind) => !isMarked(labelled, kind)),
    paraphrasesAsDifferent: share(["paraphrase"], isMarked),
  };
}

/** Of a list in which at most four statements are relevant. */
function averagePrecision(isRelevant: boolean[]): number {
  const hits = isRelevant.flatMap((isSo, at) => (isSo ? [at] : []));
  return hits.reduce((sum, at, nth) => sum + (nth + 1) / (at + 1), 0) / 4;
}

function countsOf(texts: string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(contentWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { claims: texts.length, of: (word) => counts.get(word) ?? 0 };
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
