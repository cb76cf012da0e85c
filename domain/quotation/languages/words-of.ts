import { DUTCH } from "./dutch.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { ITALIAN } from "./italian.ts";
import type { LanguageWords } from "./language-words.ts";
import { POLISH } from "./polish.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { RUSSIAN } from "./russian.ts";
import { SPANISH } from "./spanish.ts";
import { SWEDISH } from "./swedish.ts";

/** The lists of a language as sets. */
export type WordSets = Record<keyof LanguageWords, Set<string>>;

const setOf = (words: string): Set<string> => new Set(words.split(" "));

const setsOf = (words: LanguageWords): WordSets => ({
  verbs: setOf(words.verbs),
  that: setOf(words.that),
  withoutThat: setOf(words.withoutThat),
  pronouns: setOf(words.pronouns),
  titles: setOf(words.titles),
  between: setOf(words.between),
  accordingTo: setOf(words.accordingTo),
  prepositions: setOf(words.prepositions),
  functionWords: setOf(words.functionWords),
});

const LANGUAGES = new Map<string, WordSets>(
  Object.entries({
    en: ENGLISH,
    de: GERMAN,
    fr: FRENCH,
    es: SPANISH,
    it: ITALIAN,
    pt: PORTUGUESE,
    nl: DUTCH,
    pl: POLISH,
    sv: SWEDISH,
    ru: RUSSIAN,
  }).map(([language, words]) => [language, setsOf(words)]),
);

/** The words of a language, a BCP 47 tag; null where it is not known here. */
export const wordsOf = (language: string): WordSets | null =>
  LANGUAGES.get(language.split("-")[0]?.toLowerCase() ?? "") ?? null;

const NONE: Set<string> = new Set();

/** Function words in the spelling in which tokens are compared, which has no accents in Latin letters. */
const FUNCTION_WORDS = new Map(
  [...LANGUAGES].map(([language, { functionWords }]): [string, Set<string>] => [
    language,
    new Set([...functionWords].map(spelledAsToken)),
  ]),
);

/** The function words of a language; none where it is not known here. */
export const functionWordsOf = (language: string): Set<string> =>
  FUNCTION_WORDS.get(language.split("-")[0]?.toLowerCase() ?? "") ?? NONE;

function spelledAsToken(word: string): string {
  return /\p{sc=Latin}/u.test(word) ? word.normalize("NFD").replace(/\p{M}/gu, "") : word;
}
