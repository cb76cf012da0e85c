import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Highlight } from "./highlights.ts";

/** Text under the same highlights, outermost first, and the highlights whose numbers follow it. */
export type Stretch = { start: number; end: number; under: Highlight[]; numbered: Highlight[] };

/** Highlights that are drawn over the same words. More cannot be told apart, and each would repeat all those words. */
const MAX_DEPTH = 12;

/**
 * Cuts textblocks at the borders of highlights. Blocks must come in the order of the text: highlights are then added
 * where they begin and dropped where they end, and none is looked at again for each block.
 */
export class StretchCutter {
  readonly #highlights: Highlight[];
  /** Starts and ends of all highlights, ascending, each once. */
  readonly #borders: number[];
  #nextHighlight = 0;
  #nextBorder = 0;
  /** The highlights over the last stretch, by lane, in the order of their starts. */
  #lanes: Highlight[][] = [];
  /** The lowest end of a highlight in a lane. */
  #firstEnd = Number.POSITIVE_INFINITY;

  /** The highlights in the order of their starts. */
  constructor(highlights: Highlight[]) {
    this.#highlights = highlights;
    const borders = highlights.flatMap(({ passage }) => [passage.start, passage.end]);
    this.#borders = [...new Set(borders)].sort((a, b) => a - b);
  }

  /** The stretches of a textblock, with the numbers of `ending`. An empty block gives one stretch. */
  *cut({ start, end }: Passage, ending: Highlight[]): Generator<Stretch> {
    const numbered = byEnd(ending, end);
    for (let from = start; ; ) {
      const to = this.#borderAfter(from, end);
      yield { start: from, end: to, under: this.#over(from, to), numbered: numbered.get(to) ?? [] };
      if (to >= end) return;
      from = to;
    }
  }

  #borderAfter(from: number, end: number): number {
    while ((this.#borders[this.#nextBorder] ?? end) <= from && this.#nextBorder < this.#borders.length)
      this.#nextBorder += 1;
    return Math.min(this.#borders[this.#nextBorder] ?? end, end);
  }

  #over(from: number, to: number): Highlight[] {
    if (this.#firstEnd <= from) this.#dropEnded(from);
    for (; (this.#highlights[this.#nextHighlight]?.passage.start ?? to) < to; this.#nextHighlight += 1) {
      const highlight = this.#highlights[this.#nextHighlight];
      if (highlight && highlight.passage.end > from) this.#add(highlight);
    }
    const under: Highlight[] = [];
    for (const lane of this.#lanes) under.push(...(lane ?? []).slice(0, MAX_DEPTH - under.length));
    return under;
  }

  #add(highlight: Highlight): void {
    const lane = this.#lanes[highlight.lane] ?? [];
    this.#lanes[highlight.lane] = lane;
    lane.push(highlight);
    this.#firstEnd = Math.min(this.#firstEnd, highlight.passage.end);
  }

  #dropEnded(from: number): void {
    this.#lanes = Array.from(this.#lanes, (lane) => (lane ?? []).filter(({ passage }) => passage.end > from));
    this.#firstEnd = this.#lanes.flat().reduce((first, { passage }) => Math.min(first, passage.end), Infinity);
  }
}

/** Highlights by the offset after which their numbers stand: where they end, at latest the end of the block. */
function byEnd(ending: Highlight[], blockEnd: number): Map<number, Highlight[]> {
  const numbered = new Map<number, Highlight[]>();
  for (const highlight of ending) {
    const at = Math.min(highlight.passage.end, blockEnd);
    const known = numbered.get(at);
    if (known) known.push(highlight);
    else numbered.set(at, [highlight]);
  }
  return numbered;
}
