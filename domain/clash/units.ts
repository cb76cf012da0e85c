import { stemOf } from "./content-words.ts";
import type { Token } from "./tokens.ts";

/** Words of one unit. People are counted under many names. */
const SAME_UNIT = new Map<string, string>(
  Object.entries({
    person:
      "people persons person victims dead deaths death killed fatalities casualties lives bodies injured wounded others",
    "%": "% percent pc",
    point: "point points",
    $: "dollar dollars usd",
    "£": "pound pounds sterling gbp",
    "€": "euro euros eur",
    time: "times occasions",
    km: "km kilometres kilometers kilometre kilometer",
    mile: "mile miles",
    metre: "m metre metres meter meters",
    kg: "kg kilogram kilograms kilos",
    tonne: "tonne tonnes ton tons",
  }).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

/** Words that end a group of words such as "15 elderly residents". */
const AFTER_NOUNS =
  /^(?:of|in|on|at|by|to|for|from|with|and|or|but|were|was|are|is|have|had|has|who|that|which|as|after|before|into|over|than|the|a|an|his|her|their|its|per|across|since|during|while|when|against|about|[^\p{L}%]+)$/u;

/** Nouns in the plural without an s. */
const PLURALS = /^(?:%|people|men|women|children|police|percent|dead|killed|injured|wounded|feet|mice|km|kg|m|pc)$/;

/** Words that can stand before the noun: "12 young people". */
const MAX_ADJECTIVES = 3;

/** What the number before `at` counts, and the token after it. */
export function unitAfter(tokens: readonly Token[], at: number): { unit: string; next: number } {
  const [first = "", second] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  const length = percentLength(first, second);
  if (/^\p{Sc}$/u.test(first)) return { unit: first, next: at + 1 };
  if (length > 0) return { unit: first === "percentage" ? "point" : "%", next: at + length };
  for (let nth = 0; nth < MAX_ADJECTIVES; nth += 1) {
    const word = tokens[at + nth]?.lower ?? "";
    if (word === "" || AFTER_NOUNS.test(word)) break;
    if (isPlural(word)) return { unit: unitOf(word), next: at + nth + 1 };
  }
  // "a 12 year old", "50 tonne": one word, which is taken as it is.
  if (first !== "" && !AFTER_NOUNS.test(first)) return { unit: unitOf(first), next: at + 1 };
  // "dozens of people", "twelve of the people"
  if (first === "of") return unitAfter(tokens, second === "the" ? at + 2 : at + 1);
  // "12 were killed"
  return { unit: /^(?:were|was|have|had|are)$/.test(first) ? "person" : "", next: at };
}

/** How many tokens are a percent sign, its words, or percentage points. */
function percentLength(first: string, second = ""): number {
  if (/^(?:%|percent|pc)$/.test(first)) return 1;
  return (first === "per" && second === "cent") || (first === "percentage" && /^points?$/.test(second)) ? 2 : 0;
}

const unitOf = (word: string): string => SAME_UNIT.get(word) ?? stemOf(word);

export const isPlural = (word: string): boolean => PLURALS.test(word) || /[^s]s$/.test(word);

/** What can happen to people who are counted, by the beginnings of words. */
const ROLES: [role: string, words: RegExp][] = [
  ["died", /^(?:kill|die[sd]?$|dead|death|fatal|dying|bod(?:y|ies)|lives|casualt)/],
  ["hurt", /^(?:injur|wound|hurt)/],
  ["arrested", /^(?:arrest|detain|custody|charged)/],
  ["missing", /^(?:missing|unaccounted)/],
  ["saved", /^(?:rescu|saved|evacuat|surviv)/],
  ["voted for", /^(?:favou?r|support|yes|backed)/],
  ["voted against", /^(?:against|oppos)/],
];

/** Tokens around a number in which a role is looked for. */
const ROLE_DISTANCE = 6;

/** The role whose word stands nearest to the number at `at`, the one after it first. */
export function roleAt(tokens: readonly Token[], at: number): string | null {
  for (let distance = 1; distance <= ROLE_DISTANCE; distance += 1)
    for (const token of [tokens[at + distance], tokens[at - distance]]) {
      const role = token && ROLES.find(([, words]) => words.test(token.lower));
      if (role) return role[0];
    }
  return null;
}
