import type { Claim } from "#domain/claim.ts";
import { shownRating } from "#domain/claim.ts";
import type { Highlight } from "#editor/highlight-layout.ts";
import { type PassageIndex, passageIndex } from "#editor/passage-index.ts";

/** The visible claims that have a passage, in the order of the text. */
export type ClaimsInText = { highlights: Highlight[]; index: PassageIndex<Highlight> };

/** An article with at most this many claims is drawn as a whole in idle time. One with more is drawn as it is read. */
export const MAX_DRAWN_AS_A_WHOLE = 250;

export function claimsInText(claims: Claim[], numberOf: (claimId: string) => number): ClaimsInText {
  const highlights = claims.flatMap((claim): Highlight[] => {
    const { passage } = claim.anchor;
    return passage ? [{ claimId: claim.id, passage, number: numberOf(claim.id), rating: shownRating(claim) }] : [];
  });
  return { highlights, index: passageIndex(highlights, ({ passage }) => passage) };
}
