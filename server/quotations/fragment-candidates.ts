import "server-only";
import { MAX_FRAGMENT_WORDS } from "#domain/quotation/pair.ts";
import { isSameSpeaker } from "#domain/quotation/same-speaker.ts";
import { spelledWords } from "#domain/quotation/spelled-words.ts";
import { mapInSlices, slicesOf } from "#server/slices.ts";
import { type Candidate, type CandidateRow, quotationsOf } from "./candidate-rows.ts";

/** Articles of an affair whose quotations are read at once. */
const BATCH_SIZE = 20;

/** Quotations of one article that are looked for among fragments, and fragments that are looked for in quotations. */
const MAX_OWN = 2_000;

type Spelled = { row: CandidateRow; spelling: string; isFragment: boolean };

/**
 * Quotations of the same speaker in articles of the same affair of which one has the few words of the other. They are too
 * short to be found by words in a row.
 */
export async function fragmentCandidates(own: CandidateRow[], mates: string[]): Promise<Candidate[]> {
  const named = own.filter(({ speaker }) => speaker !== null).slice(0, MAX_OWN);
  if (named.length === 0 || mates.length === 0) return [];
  const spelled = await mapInSlices(named, spell);
  const found: Candidate[] = [];
  for (const batch of slicesOf(mates, BATCH_SIZE)) {
    const others = (await quotationsOf(batch)).filter(({ speaker }) => speaker !== null);
    const matches = await mapInSlices(others, (other) => matchesOf(other, spelled));
    for (const candidates of matches) for (const candidate of candidates) found.push(candidate);
  }
  return found;
}

function matchesOf(other: CandidateRow, own: Spelled[]): Candidate[] {
  const ofSpeaker = own.filter(({ row }) => isSameSpeaker(row.speaker, other.speaker));
  if (ofSpeaker.length === 0) return [];
  const { spelling, isFragment } = spell(other);
  const matches = ofSpeaker.filter(
    (one) => (one.isFragment && has(spelling, one.spelling)) || (isFragment && has(one.spelling, spelling)),
  );
  return matches.map(({ row }) => ({ id: row.id, other }));
}

const has = (spelling: string, fragment: string): boolean =>
  fragment !== "" && ` ${spelling} `.includes(` ${fragment} `);

function spell(row: CandidateRow): Spelled {
  const { spelling, words } = spelledWords(row.exact, row.language);
  return { row, spelling, isFragment: words <= MAX_FRAGMENT_WORDS };
}
