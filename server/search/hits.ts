import "server-only";
import type { SearchHit } from "#domain/search/search-hit.ts";
import { type FoundSentence, sentenceWith } from "#domain/search/sentence-with.ts";
import type { TermWords } from "#domain/search/term-words.ts";
import { mapInSlices } from "#server/slices.ts";
import type { Match } from "./find-matches.ts";
import { type FoundText, foundKey, foundTexts } from "./found-texts.ts";

/** The most characters that are shown of a text in which no sentence has the words. */
const MAX_BEGINNING = 200;

/** The matches with the sentences in which the words stand. */
export async function hitsOf(matches: Match[], terms: TermWords[]): Promise<SearchHit[]> {
  const texts = await foundTexts(matches);
  const hits = await mapInSlices(matches, (match) => {
    const found = texts.get(foundKey(match));
    return found ? [hitOf(match, found, terms)] : [];
  });
  return hits.flat();
}

const HAS_PASSAGE: ReadonlySet<Match["kind"]> = new Set(["article", "snapshot"]);

function hitOf({ kind, id }: Match, found: FoundText, terms: TermWords[]): SearchHit {
  const { title, texts, offset, language, articleId, claimId, sourceId } = found;
  const [first = "", ...others] = texts;
  let best = sentenceWith(first, terms);
  let isInFirst = true;
  for (const text of others) {
    const other = sentenceWith(text, terms);
    if ((other?.terms ?? 0) <= (best?.terms ?? 0)) continue;
    best = other;
    isInFirst = false;
  }
  const passage = best && isInFirst && HAS_PASSAGE.has(kind) ? { passage: moved(best.passage, offset) } : {};
  return {
    ...{ kind, id, title },
    ...(articleId ? { articleId } : {}),
    ...(claimId ? { claimId } : {}),
    ...(sourceId ? { sourceId } : {}),
    ...(language ? { language } : {}),
    ...(best ? sentenceOf(best) : { before: first.slice(0, MAX_BEGINNING), exact: "", after: "", marks: [] }),
    ...passage,
  };
}

const sentenceOf = ({ before, exact, after, marks }: FoundSentence) => ({ before, exact, after, marks });

const moved = ({ start, end }: FoundSentence["passage"], by: number) => ({ start: start + by, end: end + by });
