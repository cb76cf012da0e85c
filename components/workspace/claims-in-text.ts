import type { Claim } from "#domain/claim.ts";
import { shownRating } from "#domain/claim.ts";
import type { Highlight } from "#editor/highlight-layout.ts";
import { type PassageIndex, passageIndex } from "#editor/passage-index.ts";

/** The claims that are shown and stand in the text, in its order, and where each stands. */
export type ClaimsInText = { highlights: Highlight[]; index: PassageIndex<Highlight> };

/** How many claims an article has at most that is drawn as a whole, as soon as there is time. */
export const FEW = 250;

export function claimsInText(shown: Claim[], numberOf: (claimId: string) => number): ClaimsInText {
  const highlights = shown.flatMap((claim): Highlight[] => {
    const { passage } = claim.anchor;
    return passage ? [{ claimId: claim.id, passage, number: numberOf(claim.id), rating: shownRating(claim) }] : [];
  });
  return { highlights, index: passageIndex(highlights, ({ passage }) => passage) };
}
