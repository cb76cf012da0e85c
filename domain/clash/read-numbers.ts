import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Bare, NumberFact } from "./fact.ts";
import { FRACTIONS, MULTIPLIERS, spelledNumber, TIMES, VAGUE } from "./number-words.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { isPlural, roleAt, unitAfter } from "./units.ts";
import { writtenNumber } from "./written-numbers.ts";

/** A number as it is written: its value, and by how much the number meant can differ from it. */
type Written = { value: number; tolerance: number; next: number };

/**
 * The quantities of a sentence whose digits are Latin. `taken` are passages with dates and times. Number words are
 * English; digits, percent and currencies are read in every language.
 */
export function readNumbers(sentence: string, language: string, taken: readonly Passage[]): Bare<NumberFact>[] {
  const isEnglish = language.startsWith("en");
  const tokens = tokensOf(sentence);
  const facts: Bare<NumberFact>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const isTaken = taken.some(({ start, end }) => token.start < end && token.end > start);
    const fact = isTaken
      ? null
      : ((isEnglish ? vagueAt(sentence, tokens, at) : null) ?? numberAt(sentence, tokens, at, language));
    if (fact) facts.push(fact.fact);
    at = fact ? fact.next : at + 1;
  }
  return facts;
}

type Read = { fact: Bare<NumberFact>; next: number };

function vagueAt(sentence: string, tokens: Token[], at: number): Read | null {
  const { lower } = tokens[at] as Token;
  const three = [0, 1, 2].map((nth) => tokens[at + nth]?.lower).join(" ");
  const [words, count] = VAGUE.has(three) ? [three, 3] : [lower, 1];
  const limits = VAGUE.get(words);
  if (!limits) return null;
  const before = tokens[at - 1]?.lower ?? "";
  // "how many", "so few", "the last few"
  if (/^(?:how|so|too|as|very|not|no|last|past|next)$/.test(before)) return null;
  const { unit, next } = words === "repeatedly" ? { unit: "time", next: at + 1 } : unitAfter(tokens, at + count);
  if (unit === "") return null;
  const [low, high] = limits;
  const passage = { start: (tokens[at] as Token).start, end: (tokens[next - 1] as Token).end };
  return { fact: factOf(sentence, tokens, at, { passage, value: low, low, high, unit, isVague: true }), next };
}

function numberAt(sentence: string, tokens: Token[], at: number, language: string): Read | null {
  const first = tokens[at] as Token;
  const written = writtenAt(tokens, at, language);
  if (!written) return null;
  const { value, tolerance, next: after } = written;
  const currency = /\p{Sc}/u.test(tokens[at - 1]?.text ?? "") ? (tokens[at - 1]?.text ?? "") : "";
  const { unit, next } = currency ? { unit: currency, next: after } : unitOf(tokens, at, after);
  // A year before a noun: "a 2014 memorial".
  if (/^(?:1[5-9]|20)\d\d$/.test(first.text) && next === after + 1 && !isPlural(tokens[after]?.lower ?? ""))
    return null;
  // Bare numbers of one digit in words, such as "one", are seldom quantities; so are numbers in names ("Apollo 11").
  if (unit === "" && (/^\p{L}/u.test(first.text) || /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ""))) return null;
  const [low, high] = limitsOf(tokens, currency ? at - 1 : at, value, tolerance);
  const start = currency ? (tokens[at - 1] as Token).start : first.start;
  const passage = { start, end: (tokens[next - 1] as Token).end };
  return { fact: factOf(sentence, tokens, at, { passage, value, low, high, unit, isVague: false }), next };
}

const unitOf = (tokens: Token[], at: number, after: number) =>
  TIMES.has(tokens[at]?.lower ?? "")
    ? { unit: "time", next: after }
    : FRACTIONS.has(tokens[after - 1]?.lower ?? "")
      ? { unit: "%", next: after }
      : unitAfter(tokens, after);

function writtenAt(tokens: Token[], at: number, language: string): Written | null {
  const { text, lower } = tokens[at] as Token;
  if (/^\p{Nd}/u.test(text)) return digitsAt(tokens, at, language);
  if (!language.startsWith("en")) return null;
  const times = TIMES.get(lower);
  if (times !== undefined) return { value: times, tolerance: 0, next: at + 1 };
  const spelled = spelledNumber(tokens.slice(at, at + MAX_NUMBER_WORDS).map((token) => token.lower));
  const next = at + (spelled?.count ?? (lower === "a" ? 1 : 0));
  const fraction = fractionAt(tokens, next, spelled?.value ?? 1);
  if (fraction) return fraction;
  // "a dozen", "a hundred", "half a million"
  const single = MULTIPLIERS.get(tokens[at + (lower === "half" ? 2 : 1)]?.lower ?? "");
  if (lower === "a" && single) return { value: single, tolerance: 0, next: at + 2 };
  if (lower === "half" && single) return { value: single / 2, tolerance: single / 20, next: at + 3 };
  // "one of them", "no one"
  return spelled && spelled.value !== 1 ? { value: spelled.value, tolerance: 0, next } : null;
}

const MAX_NUMBER_WORDS = 12;

/** "half of", "a third of", "two thirds of": a share, which is never exact. */
function fractionAt(tokens: Token[], at: number, count: number): Written | null {
  const share = count * (FRACTIONS.get(tokens[at]?.lower ?? "") ?? 0);
  const isShare = share > 0 && share <= 100 && /^(?:of|the|all)$/.test(tokens[at + 1]?.lower ?? "");
  return isShare ? { value: share, tolerance: SHARE_TOLERANCE, next: at + 1 } : null;
}

/** In percentage points. */
const SHARE_TOLERANCE = 2.5;

/** Above this many, a number that ends in two zeros or more is taken as rounded. */
const ROUNDED_FROM = 100;

function digitsAt(tokens: Token[], at: number, language: string): Written | null {
  const token = tokens[at] as Token;
  const number = writtenNumber(token.text, language);
  if (!number) return null;
  const after = tokens[at + 1];
  const isAttached = after?.start === token.end;
  // "3m" is three million, "3 m" is three metres.
  const multiplier = after && (after.lower.length > 2 || isAttached) ? MULTIPLIERS.get(after.lower) : undefined;
  if (multiplier) {
    const unit = multiplier * 10 ** -number.decimals;
    return { value: number.value * multiplier, tolerance: unit / 2, next: at + 2 };
  }
  const zeros = number.decimals === 0 ? (/0*$/.exec(String(number.value))?.[0].length ?? 0) : 0;
  const tolerance = number.value >= ROUNDED_FROM && zeros >= 2 ? 10 ** zeros / 2 : 0;
  return { value: number.value, tolerance: number.decimals > 0 ? 10 ** -number.decimals / 2 : tolerance, next: at + 1 };
}

/** By how much "about 60" can differ from 60, and how far above 60 "more than 60" reaches. */
const [ABOUT, BEYOND] = [0.1, 0.5];

function limitsOf(tokens: Token[], at: number, value: number, tolerance: number): [low: number, high: number] {
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map(({ lower }) => lower)
    .join(" ");
  const [low, high] = [value - tolerance, value + tolerance];
  if (/(?:more than|over|at least|above|exceeding|no fewer than)$/.test(before)) return [low, value * (1 + BEYOND)];
  if (/(?:less than|fewer than|under|below|up to|at most)$/.test(before)) return [value * BEYOND, high];
  if (/(?:about|around|roughly|approximately|nearly|almost|some|estimated|close to|circa)$/.test(before))
    return [Math.min(low, value * (1 - ABOUT)), Math.max(high, value * (1 + ABOUT))];
  return [low, high];
}

function factOf(
  sentence: string,
  tokens: Token[],
  at: number,
  fact: Omit<Bare<NumberFact>, "about" | "words" | "role">,
): Bare<NumberFact> {
  const { start, end } = fact.passage;
  return { about: "number", words: sentence.slice(start, end), role: roleAt(tokens, at), ...fact };
}
