import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { readSimilar } from "#client/clusters.ts";
import type { Claim } from "#domain/claim.ts";
import type { SimilarClaims } from "#domain/cluster.ts";

/** What bears on the open claim, and whether it is listed. */
export type Precedents = {
  /** Null while it is read, and where it cannot be read. */
  similar: SimilarClaims | null;
  isRead: boolean;
  /** The section that lists it. */
  section: RefObject<HTMLElement | null>;
  /**
   * Whether it arrived while somebody was typing below the section. The list is then not opened by itself, because it
   * would move the field, and a scroll closes the list of a combobox.
   */
  isFolded: boolean;
  unfold: () => void;
  readAgain: () => void;
};

type Known = { claimId: string; similar: SimilarClaims | null; isFolded: boolean };

/** What bears on the claim, read again when the claim or its cluster changes. */
export function useSimilar({ id, version, cluster }: Claim): Precedents {
  const section = useRef<HTMLElement>(null);
  const [known, setKnown] = useState<Known | null>(null);
  const [readings, setReadings] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when the answer can be another.
  useEffect(() => {
    // The server does not have a claim that was just marked.
    if (version === 0) return;
    let isOver = false;
    const show = (change: (before: Known | null) => Known) =>
      isOver || setKnown((before) => change(before?.claimId === id ? before : null));
    readSimilar(id).then(
      (similar) => {
        const isTyping = isTypingBelow(section.current);
        const isFolded = (before: Known | null) => (hasItems(before?.similar) ? before?.isFolded === true : isTyping);
        show((before) => ({ claimId: id, similar, isFolded: isFolded(before) }));
      },
      // Precedents help and are not needed: the panel goes on without them.
      () => show((before) => before ?? { claimId: id, similar: null, isFolded: false }),
    );
    return () => {
      isOver = true;
    };
  }, [id, version, cluster?.id, readings]);
  const readAgain = useCallback(() => setReadings((count) => count + 1), []);
  const unfold = () => setKnown((before) => before && { ...before, isFolded: false });
  const own = known?.claimId === id ? known : null;
  const { similar = null, isFolded = false } = own ?? {};
  return { similar, isRead: own !== null, section, isFolded, unfold, readAgain };
}

/** Whether there is anything to list. */
export const hasItems = (similar: SimilarClaims | null | undefined): similar is SimilarClaims =>
  Boolean(similar && similar.claims.length + similar.reviews.length > 0);

function isTypingBelow(section: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (!section || !focused?.matches('input, textarea, select, [contenteditable="true"]')) return false;
  return (section.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
