import { PartialDate } from "#domain/fields.ts";
import { kindNamed, type SearchKind } from "./search-kind.ts";

/** Words that stand together in a text. `isPhrase`: they were quoted, so only these words in this order count. */
export type SearchTerm = { text: string; isPhrase: boolean };

/** A search as it was read. All terms must be found, and none of those that are excluded. */
export type SearchQuery = {
  terms: SearchTerm[];
  excluded: SearchTerm[];
  kind: SearchKind | null;
  /** Words of the outlet or publisher. */
  from: string | null;
  /** Words of the name of who said or wrote it. */
  by: string | null;
  /** A key of the rating scale. */
  rating: string | null;
  /** 2026, 2026-03 or 2026-03-12. `before` leaves this time out, and `after` too. */
  before: string | null;
  after: string | null;
  /** What looks like a filter and is none, such as `before:yesterday`. It is searched for as words. */
  unread: string[];
};

/** The parts of a rating by which it is named in a search. */
type NamedRating = { key: string; label: string };

const FILTERS = ["kind", "from", "by", "rating", "before", "after"] as const;
type Filter = (typeof FILTERS)[number];

/** The most terms that a search has. Further words are left out. */
const MAX_TERMS = 12;

/** `-`, the name of a filter, and a quoted or a plain value. All but the value can be missing. */
const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+"?))/giu;

const QUOTATION_MARKS = /[“”„‟«»＂]/g;

/**
 * Read what a person typed: words, quoted phrases, `-word`, and filters such as `from:outlet`, in any order. Everything
 * else is words, so that every text is a search.
 */
export function parseSearch(typed: string, ratings: readonly NamedRating[]): SearchQuery {
  const query: SearchQuery = {
    ...{ terms: [], excluded: [], unread: [] },
    ...{ kind: null, from: null, by: null, rating: null, before: null, after: null },
  };
  for (const [part, minus, name, quoted, plain] of typed.replace(QUOTATION_MARKS, '"').matchAll(PART)) {
    const value = (quoted ?? plain ?? "").trim();
    const filter = FILTERS.find((one) => one === name?.toLowerCase());
    if (filter && !minus && readFilter(query, filter, value, ratings)) continue;
    if (filter) query.unread.push(part);
    // A colon that makes no filter is punctuation, as in `10:30`.
    const text = name === undefined ? value : `${name} ${value}`;
    const term = { text, isPhrase: quoted !== undefined && name === undefined };
    if (HAS_WORDS.test(text)) (minus && !filter ? query.excluded : query.terms).push(term);
  }
  return { ...query, terms: query.terms.slice(0, MAX_TERMS), excluded: query.excluded.slice(0, MAX_TERMS) };
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Set the filter. Returns false where the value says nothing. */
function readFilter(query: SearchQuery, filter: Filter, value: string, ratings: readonly NamedRating[]): boolean {
  if (filter === "kind") {
    const kind = kindNamed(value);
    if (kind !== null) query.kind = kind;
    return kind !== null;
  }
  const read = VALUES[filter](value, ratings);
  if (read !== null) query[filter] = read;
  return read !== null;
}

const wordsOf = (value: string) => (HAS_WORDS.test(value) ? value : null);
const dateOf = (value: string) => PartialDate.safeParse(value).data ?? null;

const VALUES: Record<Exclude<Filter, "kind">, (value: string, ratings: readonly NamedRating[]) => string | null> = {
  from: wordsOf,
  by: wordsOf,
  rating: (value, ratings) => {
    const named = plainName(value);
    return ratings.find(({ key, label }) => [key, label].some((name) => plainName(name) === named))?.key ?? null;
  },
  before: dateOf,
  after: dateOf,
};

const plainName = (name: string) => name.toLowerCase().replaceAll("-", " ");

/** Whether the query asks for anything. */
export const isEmptySearch = ({ terms, from, by, rating, before, after }: SearchQuery): boolean =>
  terms.length === 0 && [from, by, rating, before, after].every((filter) => filter === null);

/** The first day of a year, month or day, and the first day after it, as 2026-03-12. */
export function daysOfDate(date: string): { first: string; next: string } {
  const [year = 1, month = 1, day = 1] = date.split("-").map(Number);
  const parts = date.split("-").length;
  const next = new Date(0);
  next.setUTCFullYear(year + (parts === 1 ? 1 : 0), month - 1 + (parts === 2 ? 1 : 0), day + (parts === 3 ? 1 : 0));
  return { first: `${date}-01-01`.slice(0, 10), next: next.toISOString().slice(0, 10) };
}
