import type { Passage } from "#domain/anchoring/selectors.ts";
import type { ComparedPiece } from "#domain/anchoring/text-comparison.ts";
import type { Styled } from "#domain/comparison/blocks.ts";
import type { MarkType } from "#domain/document.ts";
import type { DrawnClaim } from "./outcomes.ts";

/** Characters that are drawn alike. */
export type Segment = Passage & { isChanged: boolean; claims: DrawnClaim[]; marks: MarkType[] };

/** The pieces of a block, split where a claim or a style begins or ends. Longer claims come first at one offset. */
export function segmentsOf(pieces: ComparedPiece[], claims: DrawnClaim[], styles: Styled[]): Segment[] {
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  const touches = (passage: Passage) => passage.start < end && passage.end > start;
  const [here, styled] = [claims.filter(({ passage }) => touches(passage)), styles.filter(touches)];
  const ends = [...pieces, ...styled, ...here.map(({ passage }) => passage)].flatMap((part) => [part.start, part.end]);
  const cuts = [...new Set(ends)].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  let piece = 0;
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    while ((pieces[piece]?.end ?? end) <= from && piece < pieces.length - 1) piece += 1;
    const covers = (passage: Passage) => passage.start <= from && passage.end >= to;
    return {
      start: from,
      end: to,
      isChanged: pieces[piece]?.isChanged ?? false,
      claims: here.filter(({ passage }) => covers(passage)),
      marks: styled.filter(covers).flatMap(({ marks }) => marks),
    };
  });
}

/** Groups neighbours that have the same `keyOf`. */
export function runsOf<T>(items: T[], keyOf: (item: T) => unknown): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first !== undefined && keyOf(first) === keyOf(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
