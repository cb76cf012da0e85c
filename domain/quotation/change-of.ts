import { isNegation } from "#domain/comparison/negations.ts";
import { opposites } from "#domain/comparison/opposites.ts";
import type { Gap } from "./gaps.ts";
import type { ReportKind, Segment } from "./quotation.ts";
import type { Token } from "./tokens.ts";

export type Change = { change: Segment["change"]; kinds: ReportKind[]; marked: boolean };

/** Words in which a negation or a number stands alone: "do not", "not at all", "about 20". */
const MAX_INSERTED_WORDS = 3;

/** What a report does at one place; null where it does nothing. */
export function changeOf(gap: Gap, language: string): Change | null {
  const cut = gap.tokens.slice(gap.from, gap.to);
  const added = gap.others.slice(gap.otherFrom, gap.otherTo);
  if (cut.length === 0 && added.length === 0) return null;
  const marked = isMarked(gap, added);
  const kind = graveChange(gap, cut, added, language);
  if (kind) return { change: kind, kinds: [kind, ...(isLongCut(cut, added) ? (["cut"] as const) : [])], marked };
  if (added.length === 0) return { change: "cut", kinds: ["cut"], marked };
  // Words in square brackets are the reporter's, and say so.
  const isReporters = added.every(({ isBracketed }) => isBracketed);
  if (cut.length === 0) return { change: "added", kinds: isReporters ? [] : ["reworded"], marked };
  return { change: "reworded", kinds: isLongCut(cut, added) ? ["cut", "reworded"] : ["reworded"], marked };
}

/** Where the reference has this many words more, it was cut there too. */
const MIN_CUT_WORDS = 6;
const isLongCut = (cut: Token[], added: Token[]): boolean =>
  added.length > 0 && cut.length - added.length >= MIN_CUT_WORDS;

function isMarked({ others, otherTo }: Gap, added: Token[]): boolean {
  const next = others[otherTo];
  return added.some((token) => token.isBracketed || token.followsEllipsis) || next?.followsEllipsis === true;
}

function graveChange(gap: Gap, cut: Token[], added: Token[], language: string): "negation" | "number" | "name" | null {
  if (isOwnPart(gap, cut, added)) return null;
  if (isNegationChanged(cut, added, language)) return "negation";
  const own = added.filter(({ isBracketed }) => !isBracketed);
  if (isOther(numbersOf(cut), numbersOf(own), cut.length === 0)) return "number";
  return isOther(namesOf(cut), namesOf(own), false) ? "name" : null;
}

/**
 * Whether words that only one side has are a part of their own, at an end or longer than a few words. Such a part takes
 * its numbers and negations along.
 */
function isOwnPart({ from, to, tokens, otherFrom, otherTo, others }: Gap, cut: Token[], added: Token[]): boolean {
  if (cut.length > 0 && added.length > 0) return false;
  const isAtEnd = (from === 0 && otherFrom === 0) || (to === tokens.length && otherTo === others.length);
  return isAtEnd || cut.length + added.length > MAX_INSERTED_WORDS;
}

function isNegationChanged(cut: Token[], added: Token[], language: string): boolean {
  const [old, now] = [cut.map(({ word }) => word), added.map(({ word }) => word)];
  const negations = (list: string[]) => list.filter((word) => isNegation(word, language)).length;
  const difference = negations(now) - negations(old) + opposites(old, now) - opposites(now, old);
  // Of a place that lost many words it is not known what became of the negation.
  return difference > 0 || (difference < 0 && cut.length - added.length <= MAX_INSERTED_WORDS);
}

const numbersOf = (tokens: Token[]): string[] => tokens.filter(({ isNumber }) => isNumber).map(({ word }) => word);
const namesOf = (tokens: Token[]): string[] => tokens.filter(({ isName }) => isName).map(({ word }) => word);

/** Whether the report has others than the reference. Those that are only cut do not count. */
function isOther(old: string[], now: string[], countsAdded: boolean): boolean {
  const known = new Set(old);
  return now.some((word) => !known.has(word)) && (old.length > 0 || countsAdded);
}
