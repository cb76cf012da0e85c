import { isText } from "./page-nodes.ts";

/** The runs of three words in a text; of characters where words are not parted by spaces. */
export function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** The share of the runs of `one` that are in `other` too. A page can have the same text twice. */
export const shareIn = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size === 0 ? 0 : [...one].filter((run) => other.has(run)).length / one.size;

export const textOf = (kept: Iterable<Node>): string =>
  [...kept].map((leaf) => (isText(leaf) ? leaf.nodeValue : "")).join(" ");
