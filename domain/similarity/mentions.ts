import { isNegation } from "#domain/comparison/negations.ts";
import { numberIn } from "#domain/comparison/number-words.ts";
import { plainText } from "#domain/plain-text.ts";
import { datePartOf } from "./date-words.ts";
import { isStopWord } from "./stop-words.ts";

/** Things that a statement mentions, each with a key that is the same in every spelling, and as it is written. */
type Mentions = Map<string, string>;

/** What in a statement decides whether it agrees with another one. */
export type Facts = { numbers: Mentions; dates: Mentions; names: Mentions; negations: number; words: string[] };

const WORD =
  /\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,:٫٬'’]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|[%‰]/gu;

/** Languages that write common nouns with a capital, in which a capital says nothing. */
const CAPITALIZED_NOUNS = new Set(["de", "lb"]);

/** What a statement mentions, in its language (BCP 47). Number words are known in English. */
export function factsIn(statement: string, language: string): Facts {
  const base = language.split("-")[0]?.toLowerCase() || "en";
  const tokens = [...statement.matchAll(WORD)].map(([token], at) => ({ token: token.replaceAll("’", "'"), at }));
  const facts: Facts = { numbers: new Map(), dates: new Map(), names: new Map(), negations: 0, words: [] };
  for (const { token, at } of tokens) {
    const [before, next] = [tokens[at - 1]?.token ?? "", tokens[at + 1]?.token ?? ""];
    if (isNegation(token, base)) facts.negations += 1;
    const isDigits = /^\p{Nd}/u.test(token);
    const value = isDigits ? token.replace(/[,'٬ \u00a0\u202f](?=\p{Nd}{3})/gu, "") : numberIn(token)?.toString();
    const part = datePartOf(token, base);
    if (part) facts.dates.set(part, token);
    else if (value !== undefined && isDateNumber(token, [before, next], base))
      facts.dates.set(`number ${value}`, token);
    else if (value !== undefined) addNumber(facts.numbers, { value, token, before, next });
    else if (isName(token, at, before) && !CAPITALIZED_NOUNS.has(base)) facts.names.set(plainText(token), token);
    if (!isDigits) facts.words.push(plainText(token));
  }
  return facts;
}

/** A year, or a day beside its month. */
const isDateNumber = (token: string, beside: string[], language: string): boolean =>
  /^(?:1[5-9]|20)\p{Nd}{2}$/u.test(token) ||
  (/^(?:0?[1-9]|[12]\d|3[01])$/.test(token) && beside.some((word) => datePartOf(word, language)?.startsWith("month")));

type NumberToken = { value: string; token: string; before: string; next: string };

/** "2 million" and "5 percent" are one number each; "one" is seldom a number. */
function addNumber(numbers: Mentions, { value, token, before, next }: NumberToken): void {
  const [scale, scaled] = [numberIn(next) ?? 0, numberIn(token) ?? 0];
  const isScale = scaled >= 100 && (/^\p{Nd}/u.test(before) || numberIn(before) !== null);
  if (isScale || token.toLowerCase() === "one") return;
  const isPercent = /^(?:%|percent|per)$/i.test(next);
  const whole = scale >= 100 && Number.isFinite(Number(value)) ? String(Number(value) * scale) : value;
  numbers.set(isPercent ? `${whole} %` : whole, [token, ...(scale >= 100 || next === "%" ? [next] : [])].join(" "));
}

/** A word with a capital that does not begin the statement, or that another such word follows or goes before. */
const isName = (token: string, at: number, before: string): boolean =>
  /^\p{Lu}/u.test(token) && !isStopWord(plainText(token)) && (at > 0 || before !== "");
