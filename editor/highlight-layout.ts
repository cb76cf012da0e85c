import type { Passage } from "#domain/anchoring/selectors.ts";
import { assignLanes } from "./lanes.ts";
import { type PassageIndex, passageIndex } from "./passage-index.ts";

export type Highlight = {
  claimId: string;
  passage: Passage;
  /** Number in the order of the text, from 1. */
  number: number;
  /** Key of the rating that gives the colour; null without a rating. */
  rating: string | null;
  /** Whether a filter leaves the claim out. It is then drawn faintly. */
  dimmed?: boolean;
};

/** `offsetDigits`: how many digits its number is moved, past those of highlights that end there or shortly before. */
export type LaidOutHighlight = Highlight & { lane: number; offsetDigits: number };

export type HighlightLayout = {
  highlights: Highlight[];
  byId: Map<string, LaidOutHighlight>;
  index: PassageIndex<LaidOutHighlight>;
};

/** Highlights keep their lanes only if at most this many are added or removed; another filter changes more. */
const MAX_CHANGED = 8;

/** Lay out the highlights; those of the `previous` layout keep their lanes if possible. */
export function layOut(highlights: Highlight[], previous?: HighlightLayout): HighlightLayout {
  const lanes = assignLanes(
    highlights.map(({ passage }) => passage),
    previous && previousLanes(highlights, previous),
  );
  const offsets = offsetsOfNumbers(highlights);
  const all = highlights.map(
    (highlight, at): LaidOutHighlight => ({
      ...highlight,
      lane: lanes[at] ?? 0,
      offsetDigits: offsets.get(highlight.claimId) ?? 0,
    }),
  );
  return {
    highlights,
    byId: new Map(all.map((each) => [each.claimId, each])),
    index: passageIndex(all, ({ passage }) => passage),
  };
}

/** Numbers that touch would read as one: 2 and 1 as 21. A digit is about as wide as a narrow character of the text. */
function offsetsOfNumbers(highlights: Highlight[]): Map<string, number> {
  const offsets = new Map<string, number>();
  let free = 0;
  for (const { claimId, passage, number } of [...highlights].sort((a, b) => a.passage.end - b.passage.end)) {
    const offset = Math.max(0, free - passage.end);
    offsets.set(claimId, offset);
    free = passage.end + offset + String(number).length + 1;
  }
  return offsets;
}

function previousLanes(highlights: Highlight[], { byId }: HighlightLayout): (number | undefined)[] | undefined {
  const lanes = highlights.map(({ claimId, passage }) => {
    const previous = byId.get(claimId);
    const isSame = previous?.passage.start === passage.start && previous.passage.end === passage.end;
    return isSame ? previous.lane : undefined;
  });
  const unchanged = lanes.filter((lane) => lane !== undefined).length;
  return highlights.length - unchanged > MAX_CHANGED || byId.size - unchanged > MAX_CHANGED ? undefined : lanes;
}
