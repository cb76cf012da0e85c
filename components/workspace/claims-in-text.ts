import type { Claim } from "#domain/claim.ts";
import { drawingOf } from "#domain/claim.ts";
import type { Highlight } from "#editor/highlight-layout.ts";
import { type PassageIndex, passageIndex } from "#editor/passage-index.ts";
import { positionsIn } from "./stepping.ts";

/** Claims that have a passage, in the order of the text. */
export type ClaimsInText = { highlights: Highlight[]; index: PassageIndex<Highlight> };

/** An article with at most this many claims is drawn as a whole in idle time. One with more is drawn as it is read. */
export const MAX_DRAWN_AS_A_WHOLE = 250;

/** `visible` are those that pass the filter; the others are dimmed. */
export function claimsInText(claims: Claim[], visible: Claim[], numberOf: (claimId: string) => number): ClaimsInText {
  const isVisible = claims === visible ? () => true : (id: string) => positionsIn(visible).has(id);
  const highlights = claims.flatMap((claim): Highlight[] => {
    const { id: claimId, anchor } = claim;
    if (!anchor.passage) return [];
    const highlight = { claimId, passage: anchor.passage, number: numberOf(claimId), rating: drawingOf(claim) };
    return [isVisible(claimId) ? highlight : { ...highlight, dimmed: true }];
  });
  return { highlights, index: passageIndex(highlights, ({ passage }) => passage) };
}
