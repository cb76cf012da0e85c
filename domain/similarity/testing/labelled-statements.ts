import { ENGLISH } from "./english-statements.ts";
import { MORE_ENGLISH } from "./more-english-statements.ts";
import { FRENCH, GERMAN, SPANISH } from "./other-statements.ts";
import type { Six } from "./six.ts";

export const PAIR_KINDS = ["paraphrase", "number", "negation", "name", "topic"] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** A statement with others about the same thing, by their kind. */
export type LabelledStatement = Record<PairKind, string> & { language: string; statement: string };

const label = (language: string, [statement, paraphrase, number, negation, name, topic]: Six): LabelledStatement => ({
  ...{ language, statement, paraphrase, number, negation, name, topic },
});

/** Written for tests, each with five others: two hundred pairs. */
export const LABELLED_STATEMENTS: LabelledStatement[] = [
  ...[...ENGLISH, ...MORE_ENGLISH].map((six) => label("en", six)),
  ...GERMAN.map((six) => label("de", six)),
  ...FRENCH.map((six) => label("fr", six)),
  ...SPANISH.map((six) => label("es", six)),
];
