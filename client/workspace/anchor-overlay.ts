import type { ClaimChange } from "#client/outbox/unsaved.ts";
import type { Anchor, Claim } from "#domain/claim.ts";
import { anchorOf } from "./overlay.ts";
import type { WorkspaceArticle } from "./types.ts";

/** Anchors in the text of this page. Anchors on a newer version, which the server may send, are not drawn over it. */
export function createAnchorOverlay(article: WorkspaceArticle) {
  const anchors = new Map<string, Anchor>();
  let newest = article.currentVersion;
  const isCurrent = ({ version }: Anchor) => version === article.currentVersion;
  const noteVersion = (version: number): boolean => {
    const isNewer = version > newest;
    newest = Math.max(newest, version);
    return isNewer;
  };

  return {
    /** The claim with its anchor in this text; without a passage when it was marked in a newer version. */
    apply(claim: Claim): Claim {
      if (isCurrent(claim.anchor)) return claim;
      return { ...claim, anchor: anchors.get(claim.id) ?? { ...claim.anchor, passage: null } };
    },
    /** Remember a claim that the server sent. Returns whether its version is newer than any before. */
    note(claim: Claim): boolean {
      if (isCurrent(claim.anchor)) anchors.set(claim.id, claim.anchor);
      return noteVersion(claim.anchor.version);
    },
    /** The server has stored a passage chosen in this text: the claim stays where the person put it. */
    keepChosen(claimId: string, { selectors }: ClaimChange): void {
      if (selectors) anchors.set(claimId, anchorOf(selectors, article));
    },
    /** Remember that a version exists. Returns whether it is newer than any before. */
    noteVersion,
    /** Number of the newest version, when it is not the one of this page. */
    newer: (): number | null => (newest > article.currentVersion ? newest : null),
    isCurrent,
  };
}
