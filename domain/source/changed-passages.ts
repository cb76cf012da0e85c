import type { WordChange } from "#domain/anchoring/word-diff.ts";
import { cutAtGrapheme, graphemeEnd } from "#domain/graphemes.ts";

/** A part of a text that has changed, with some unchanged text around it. */
export type ChangedPassage = WordChange[];

/** UTF-16 units of unchanged text on each side. Changes that are nearer to each other are one passage. */
const CONTEXT_LENGTH = 120;

/** What has changed between two texts, without the long parts that are the same. At most `max` passages are given. */
export function changedPassages(changes: WordChange[], max: number): { passages: ChangedPassage[]; total: number } {
  const passages: ChangedPassage[] = [];
  let current: ChangedPassage = [];
  const close = () => {
    if (current.some(({ kind }) => kind !== "same")) passages.push(current);
    current = [];
  };
  for (const [index, change] of changes.entries()) {
    if (change.kind !== "same" || change.text.length <= 2 * CONTEXT_LENGTH) {
      current.push(change);
      continue;
    }
    if (current.length > 0) current.push(same(cutAtGrapheme(change.text, CONTEXT_LENGTH)));
    close();
    if (index < changes.length - 1) current = [same(endOf(change.text))];
  }
  close();
  return { passages: passages.slice(0, max), total: passages.length };
}

const same = (text: string): WordChange => ({ kind: "same", text });

const endOf = (text: string) => text.slice(graphemeEnd(text, text.length - CONTEXT_LENGTH));
