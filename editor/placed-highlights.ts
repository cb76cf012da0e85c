import type { Passage } from "#domain/anchoring/selectors.ts";
import { lanesOf } from "./lanes.ts";
import { type PassageIndex, passageIndex } from "./passage-index.ts";

/** A claim as it is drawn over the text. */
export type Highlight = {
  claimId: string;
  passage: Passage;
  /** Its place in the order of the text, from 1. */
  number: number;
  /** Key of the rating it is drawn in, null while it has none. */
  rating: string | null;
};

/** A highlight among the others: its lane, and how many digits stand before its number where several end. */
export type Placed = Highlight & { lane: number; before: number };

/** Highlights in the order of the text, each in its place. */
export type Placing = { highlights: Highlight[]; byId: Map<string, Placed>; index: PassageIndex<Placed> };

/** How many may have come or gone while the others keep their lanes. With more, as under another filter, all get new ones. */
const MOST_CHANGED = 8;

/** Place the highlights, as they were placed before where that can be. */
export function placed(highlights: Highlight[], before?: Placing): Placing {
  const lanes = lanesOf(
    highlights.map(({ passage }) => passage),
    before && keptLanes(highlights, before),
  );
  const written = new Map<number, number>();
  const all = highlights.map((highlight, at): Placed => {
    const { end } = highlight.passage;
    const digits = written.get(end) ?? 0;
    written.set(end, digits + String(highlight.number).length + 1);
    return { ...highlight, lane: lanes[at] ?? 0, before: digits };
  });
  return {
    highlights,
    byId: new Map(all.map((each) => [each.claimId, each])),
    index: passageIndex(all, ({ passage }) => passage),
  };
}

function keptLanes(highlights: Highlight[], { byId }: Placing): (number | undefined)[] | undefined {
  const kept = highlights.map(({ claimId, passage }) => {
    const was = byId.get(claimId);
    return was && was.passage.start === passage.start && was.passage.end === passage.end ? was.lane : undefined;
  });
  const still = kept.filter((lane) => lane !== undefined).length;
  return highlights.length - still > MOST_CHANGED || byId.size - still > MOST_CHANGED ? undefined : kept;
}
