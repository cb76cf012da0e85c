import { below, draftOf, type Random, randomFrom } from "#bench/anchor/newsroom.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type StoredClaim, storeClaims } from "#e2e/support/many-claims.ts";
import type { Writer } from "./writer.ts";

/** An article of 20,000 words with overlapping claims. */
export type ManyClaims = { id: string; text: string; passages: Passage[] };

const WORDS = 20_000;
const RATINGS = ["false", "mostly-false", "mixed", "mostly-true", "true", "unproven", "not-checkable", undefined];

/** Characters of a passage, which is about 7 to 37 words. With 5,000 passages, five cover a character on average. */
const [MIN_LENGTH, MAX_LENGTH] = [40, 220];

/** Import the article and store `count` claims on it; all but an eighth are ruled on. */
export async function articleWithMany(databaseUrl: string, editor: Writer, count: number): Promise<ManyClaims> {
  const random = randomFrom(20_000);
  const paragraphs = draftOf(random, WORDS).map((words) => words.map(({ text }) => text).join(" "));
  const input = { text: ["What the harbour office counted", ...paragraphs].join("\n\n"), allowDuplicate: true };
  const { value } = await editor.mustSend<{ id: string; text: string }>("POST", "/articles", input);
  const passages = overlapping(random, value.text, count);
  const claims = passages.map((passage, index): StoredClaim => {
    const statement = `The harbour office counted ${index + 1} boats that morning, more than in any month before.`;
    return { passage, statement, rating: RATINGS[below(random, RATINGS.length)] };
  });
  const of = { articleId: value.id, text: value.text, personId: editor.id };
  await storeClaims(databaseUrl, of, claims);
  return { id: value.id, text: value.text, passages };
}

/**
 * Passages of whole words, in the order of the text. Their starts are evenly spread; some reach into the next
 * paragraph.
 */
function overlapping(random: Random, text: string, count: number): Passage[] {
  const gap = (text.length - MAX_LENGTH * 2) / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => {
    const start = nextWord(text, Math.floor(index * gap) + below(random, Math.max(1, Math.floor(gap))));
    const end = nextWord(text, start + MIN_LENGTH + below(random, MAX_LENGTH - MIN_LENGTH));
    return { start, end: start + text.slice(start, end).trimEnd().length };
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The offset of the next word. */
const nextWord = (text: string, offset: number) => offset + text.slice(offset).search(/(?<=\s)\S/);
