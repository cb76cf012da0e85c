import type { Fields } from "#client/outbox/unsaved.ts";
import type { Selectors } from "#domain/anchoring/selectors.ts";
import type { Anchor, Claim } from "#domain/claim.ts";
import { anchorOf } from "./overlay.ts";
import type { WorkspaceArticle } from "./types.ts";

/**
 * Where claims stand in the text that this page shows. While it is read a newer version can come in, and from then on the
 * server says where claims stand in that one: such an anchor is never drawn over the text that is shown.
 */
export function createTextShown(article: WorkspaceArticle) {
  const anchors = new Map<string, Anchor>();
  let newest = article.currentVersion;
  const isHere = ({ version }: Anchor) => version === article.currentVersion;
  const onText = (claim: Claim): Claim => {
    if (isHere(claim.anchor)) return claim;
    return { ...claim, anchor: anchors.get(claim.id) ?? { ...claim.anchor, passage: null } };
  };
  const hearOf = (version: number): boolean => {
    const isNews = version > newest;
    newest = Math.max(newest, version);
    return isNews;
  };

  return {
    /** The claim with its place in the text that is shown; without one when it was marked in a newer version. */
    onText,
    /** Take note of what the server says. Whether it tells of a version that is news. */
    note(claim: Claim): boolean {
      if (isHere(claim.anchor)) anchors.set(claim.id, claim.anchor);
      return hearOf(claim.anchor.version);
    },
    /** A place chosen in this text was taken by the server: it stays where the person put it. */
    keep(claimId: string, { selectors }: Fields): void {
      if (selectors) anchors.set(claimId, anchorOf(selectors as Selectors, article));
    },
    hearOf,
    /** Number of the newest version, when it is not the one that is shown. */
    newer: (): number | null => (newest > article.currentVersion ? newest : null),
    isHere,
  };
}
