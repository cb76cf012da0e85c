import type { Passage } from "./selectors.ts";
import { sentencesIn } from "./sentences.ts";

/** The sentences of a canonical text in order, each within its block. The time is linear. */
export function* sentencesOfText(text: string): Generator<Passage> {
  let blockStart = 0;
  for (const block of text.split("\n\n")) {
    for (const { start, end } of sentencesIn(block)) yield { start: blockStart + start, end: blockStart + end };
    blockStart += block.length + 2;
  }
}
