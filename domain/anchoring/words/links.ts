import { GONE } from "./alignment.ts";
import type { SharedRun } from "./shared-runs.ts";
import type { WordRange, Words } from "./words.ts";

/**
 * Which words of two texts are the same ones, wherever they stand: the counterpart in the new text of each old word, and
 * the origin of each new word; `GONE` for none. Unlike an `Alignment` it is not ascending.
 */
export type Links = { counterparts: Int32Array; origins: Int32Array };

export const noLinks = (old: Words, now: Words): Links => ({
  counterparts: new Int32Array(old.keys.length).fill(GONE),
  origins: new Int32Array(now.keys.length).fill(GONE),
});

/** Link two ranges with the same words, instead of what they were linked with. */
export function link(links: Links, old: WordRange, now: { from: number }): void {
  for (let at = old.from, there = now.from; at < old.to; at += 1, there += 1) {
    unlink(links, at);
    unlink(links, links.origins[there] ?? GONE);
    links.counterparts[at] = there;
    links.origins[there] = at;
  }
}

export function unlink({ counterparts, origins }: Links, at: number): void {
  const there = counterparts[at] ?? GONE;
  if (there === GONE) return;
  counterparts[at] = GONE;
  origins[there] = GONE;
}

/** Whether consecutive words of one text are linked with consecutive words of the other. */
export function isWhole(linked: Int32Array, { from, to }: WordRange): boolean {
  const first = linked[from] ?? GONE;
  if (first === GONE) return false;
  for (let at = from + 1; at < to; at += 1) if (linked[at] !== first + at - from) return false;
  return true;
}

/** Runs of consecutive old words that are linked with consecutive new words. */
export function linkedRuns(counterparts: Int32Array): SharedRun[] {
  const runs: SharedRun[] = [];
  let last: SharedRun | null = null;
  for (let at = 0; at < counterparts.length; at += 1) {
    const there = counterparts[at] ?? GONE;
    if (there === GONE) continue;
    if (last && last.old + last.length === at && last.now + last.length === there) last.length += 1;
    else {
      last = { old: at, now: there, length: 1 };
      runs.push(last);
    }
  }
  return runs;
}
