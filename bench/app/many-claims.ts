import { below, type Chance, chanceFrom, draftOf } from "#bench/anchor/newsroom.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type StoredClaim, storeClaims } from "#e2e/support/many-claims.ts";
import type { Writer } from "./writer.ts";

/** An article of 20,000 words as it is imported, and claims all over it that lie over each other. */
export type ManyClaims = { id: string; text: string; passages: Passage[] };

const WORDS = 20_000;
const RATINGS = ["false", "mostly-false", "mixed", "mostly-true", "true", "unproven", "not-checkable", undefined];

/** Characters of a passage: about 7 to 37 words. With 5,000 of them a character lies in five. */
const [SHORTEST, LONGEST] = [40, 220];

/** Import the article and store `count` claims on it; all but an eighth are ruled on. */
export async function articleWithMany(databaseUrl: string, editor: Writer, count: number): Promise<ManyClaims> {
  const chance = chanceFrom(20_000);
  const paragraphs = draftOf(chance, WORDS).map((words) => words.map(({ text }) => text).join(" "));
  const asked = { text: ["What the harbour office counted", ...paragraphs].join("\n\n"), allowDuplicate: true };
  const { value } = await editor.sure<{ id: string; text: string }>("POST", "/articles", asked);
  const passages = overlapping(chance, value.text, count);
  const claims = passages.map((passage, at): StoredClaim => {
    const statement = `The harbour office counted ${at + 1} boats that morning, more than in any month before.`;
    return { passage, statement, rating: RATINGS[below(chance, RATINGS.length)] };
  });
  const of = { articleId: value.id, text: value.text, personId: editor.id };
  await storeClaims(databaseUrl, of, claims);
  return { id: value.id, text: value.text, passages };
}

/** Passages of whole words, in the order of the text, their beginnings evenly spread; some reach into the next paragraph. */
function overlapping(chance: Chance, text: string, count: number): Passage[] {
  const gap = (text.length - LONGEST * 2) / Math.max(1, count);
  return Array.from({ length: count }, (_, at) => {
    const start = wordAt(text, Math.floor(at * gap) + below(chance, Math.max(1, Math.floor(gap))));
    const end = wordAt(text, start + SHORTEST + below(chance, LONGEST - SHORTEST));
    return { start, end: start + text.slice(start, end).trimEnd().length };
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the word after an offset begins. */
const wordAt = (text: string, offset: number) => offset + text.slice(offset).search(/(?<=\s)\S/);
