import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { SearchInput, SearchResult } from "#domain/search/search-hit.ts";
import { SEARCH_KIND_KEYS } from "#domain/search/search-kind.ts";
import { isEmptySearch, parseSearch, type SearchTerm } from "#domain/search/search-query.ts";
import { db } from "#server/db/client.ts";
import { pageOf } from "#server/db/cursor.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { correctedTerms } from "./correct-words.ts";
import { findMatches, MATCH_CURSOR, type Match, matchPlace } from "./find-matches.ts";
import { hitsOf } from "./hits.ts";
import { type ReadTerm, readTerms } from "./term-words.ts";

/** Hits of one page. */
export const SEARCH_PAGE_SIZE = 24;

/**
 * A page of what the viewer may see with these words. Where nothing has them, words that begin with the last one count,
 * and words that differ from those typed by a letter or two.
 */
export async function searchAll(viewer: Viewer, { q, kind, archived, after }: SearchInput): Promise<SearchResult> {
  permit(can(viewer, "article.read"));
  const query = parseSearch(q, await ratingScale(viewer));
  const [isIncomplete, terms, excluded] = await Promise.all([
    lacksEntries(),
    readTerms(query.terms),
    readTerms(query.excluded),
  ]);
  const notes = { unread: query.unread, isIncomplete };
  // Without words, the filters alone would find everything.
  const hasNoWords = query.terms.length > 0 && terms.length === 0;
  if (isEmptySearch(query) || hasNoWords) return { hits: [], ...notes };
  const onlyKind = kind ?? query.kind;
  const options = {
    kinds: onlyKind ? [onlyKind] : SEARCH_KIND_KEYS,
    archived: archived === "1",
    cursor: MATCH_CURSOR.decode(after),
    limit: SEARCH_PAGE_SIZE + 1,
  };
  const find = (read: ReadTerm[]) => findMatches(viewer, { query, excluded, terms: read }, options);
  const { read, matches, instead } = await firstReading(terms, find);
  const { page, next } = pageOf(matches, SEARCH_PAGE_SIZE, (last) => MATCH_CURSOR.encode(matchPlace(last)));
  return { hits: await hitsOf(page, read), ...next, ...(instead === null ? {} : { instead }), ...notes };
}

/** Whether a job still makes entries of older texts. */
async function lacksEntries(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isIncomplete: boolean }[]>`
    SELECT EXISTS (SELECT FROM "SearchBackfill") AS "isIncomplete"`;
  return row?.isIncomplete ?? false;
}

/** Terms as they were searched for. `instead` is what they are in place of what was typed. */
type Reading = { read: ReadTerm[]; instead: string | null };
type Found = Reading & { matches: Match[] };

/** The matches of the first reading of the terms that finds any. Where none does, there are none of those typed. */
async function firstReading(terms: ReadTerm[], find: (terms: ReadTerm[]) => Promise<Match[]>): Promise<Found> {
  for (const readingOf of readingsOf(terms)) {
    const reading = await readingOf();
    const matches = reading === null ? [] : await find(reading.read);
    if (reading !== null && matches.length > 0) return { ...reading, matches };
  }
  return { read: terms, instead: null, matches: [] };
}

/**
 * The ways to read the terms, the likeliest first. A word that no text of all reviewers has can still stand in others, so
 * the terms are searched for as typed in any case. Such a word is the beginning of one where it is the last, and
 * mistyped anywhere else.
 */
function readingsOf(terms: ReadTerm[]): (() => Promise<Reading | null>)[] {
  const typed = async () => ({ read: terms, instead: null });
  const beginning = async () => ({ read: withBeginning(terms), instead: null });
  const corrected = () => correctedReading(terms);
  if (terms.length === 0) return [typed];
  if (terms.every(({ isKnown }) => isKnown)) return [typed, beginning];
  return terms.at(-1)?.isKnown ? [typed, corrected, beginning] : [beginning, corrected];
}

async function correctedReading(terms: ReadTerm[]): Promise<Reading | null> {
  const corrected = await correctedTerms(terms);
  return corrected && { read: await readTerms(corrected), instead: wordsOf(corrected) };
}

/** The fewest letters of a word whose beginning is looked for: fewer begin too many words. */
const MIN_BEGINNING = 2;

const withBeginning = (terms: ReadTerm[]): ReadTerm[] =>
  terms.map((term, index) => {
    const isLast = index === terms.length - 1 && !term.isPhrase;
    return { ...term, isBeginning: isLast && (term.words.at(-1)?.length ?? 0) >= MIN_BEGINNING };
  });

const wordsOf = (terms: SearchTerm[]): string =>
  terms.map(({ text, isPhrase }) => (isPhrase ? `“${text}”` : text)).join(" ");
