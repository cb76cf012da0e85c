import { GONE } from "#domain/anchoring/words/alignment.ts";
import { compareTexts } from "#domain/anchoring/words/comparison.ts";
import type { Words } from "#domain/anchoring/words/words.ts";

export type WordChange = { kind: "same" | "cut" | "added"; text: string };

/**
 * The diff of two texts in whole words, in reading order. The `same` and `added` pieces together are exactly the new
 * text; the `same` and `cut` pieces together are the old text except for white space.
 */
export function wordDiff(oldText: string, newText: string): WordChange[] {
  const { old, now, alignment } = compareTexts(oldText, newText);
  const changes: WordChange[] = [];
  const add = (kind: WordChange["kind"], text: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") changes.push({ kind, text });
  };
  let [cutFrom, addedFrom] = [0, 0];
  const change = (cutTo: number, addedTo: number) => {
    const needsSpace = cutTo > cutFrom && !/\s$/.test(changes.at(-1)?.text ?? " ");
    const space = needsSpace ? oldText.slice(old.ends[cutFrom - 1] ?? 0, old.starts[cutFrom] ?? 0) : "";
    add("cut", space + textOf(oldText, old, cutFrom, cutTo));
    add("added", textOf(newText, now, addedFrom, addedTo));
  };
  const leadingSpace = newText.slice(0, now.starts[0] ?? newText.length);
  add(alignment[0] === 0 ? "same" : "added", leadingSpace);
  for (const [at, there] of alignment.entries()) {
    if (there === GONE) continue;
    change(at, there);
    add("same", textOf(newText, now, there, there + 1));
    [cutFrom, addedFrom] = [at + 1, there + 1];
  }
  change(old.keys.length, now.keys.length);
  return changes;
}

/** The text of a range of words, with the white space after each. */
function textOf(text: string, { starts }: Words, from: number, to: number): string {
  return from === to ? "" : text.slice(starts[from] ?? 0, starts[to] ?? text.length);
}
