import { withoutCase } from "#domain/anchoring/words/words.ts";
import { functionWordsOf, wordsOf } from "./languages/words-of.ts";

/**
 * Whether two names can be those of one person: "Hale", "Tom Hale" and "Mayor T. Hale". True where one of
 * them is not known.
 */
export function isCompatibleSpeaker(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [names, others] = [partsOf(one), partsOf(other)];
  if (isPartOf(names, others) || isPartOf(others, names)) return true;
  const [last, otherLast] = [names.at(-1), others.at(-1)];
  if (last === undefined || last !== otherLast) return false;
  const [given, otherGiven] = [withoutTitles(names).at(-2), withoutTitles(others).at(-2)];
  return given === undefined || otherGiven === undefined || isInitialOf(given, otherGiven);
}

/** Whether both are known, and can be those of one person. */
export const isSameSpeaker = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && isCompatibleSpeaker(one, other);

const partsOf = (name: string): string[] =>
  withoutCase(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((part) => part !== "" && !functionWordsOf("en").has(part));

const isPartOf = (names: string[], others: string[]): boolean => {
  const known = new Set(others);
  return names.length > 0 && names.every((name) => known.has(name));
};

/** The offices of every language, because reports in two languages can name one person. */
const TITLES = new Set(
  ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "ru"].flatMap((language) => [
    ...(wordsOf(language)?.titles ?? []),
  ]),
);

const withoutTitles = (names: string[]): string[] => names.filter((name) => !TITLES.has(name));

const isInitialOf = (one: string, other: string): boolean =>
  one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
