"use client";
import { useLayoutEffect, useState } from "react";
import { useLoadState } from "#client/workspace/hooks.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { ClaimDetail } from "./claim-detail.tsx";
import { ClaimList } from "./claim-list.tsx";
import { ClashesInArticle } from "./clashes-in-article.tsx";
import { PanelFocusContext, usePanelFocus } from "./panel-focus.ts";
import { SuggestedSentences } from "./suggested-sentences.tsx";
import { useClaimInPanel } from "./use-claim-in-panel.ts";

/** The panel beside the text: the current claim or the list of all claims. On a phone it can be folded. */
export function ClaimPanel() {
  const view = useWorkspaceView();
  const { visibleClaims, numberOf, focusable, lastId } = view;
  const currentId = useClaimInPanel(view.currentId);
  const [foldedAt, setFoldedAt] = useState<string | null | undefined>(null);
  const isFolded = foldedAt === currentId;
  const isHere = useLoadState() === "loaded";
  // A claim begins at its head, however far the list was scrolled.
  useLayoutEffect(() => {
    if (currentId) focusable.panel.current?.scrollTo({ top: 0, behavior: "instant" });
  }, [focusable, currentId]);
  const { mark, panelProps } = usePanelFocus(focusable.panel, currentId, isHere);
  const listed = isHere ? `${visibleClaims.length} ${visibleClaims.length === 1 ? "claim" : "claims"}` : "Claims";
  const label = currentId ? `Claim ${numberOf(currentId)}` : listed;
  return (
    <aside
      className="panel"
      aria-label={currentId ? "Open claim" : "Claims"}
      data-folded={isFolded || undefined}
      tabIndex={-1}
      {...panelProps}
    >
      <button
        type="button"
        className="unstyled panel-handle"
        aria-expanded={!isFolded}
        onClick={() => setFoldedAt(isFolded ? undefined : currentId)}
      >
        <span className="grip" aria-hidden="true" />
        {label}
      </button>
      <PanelFocusContext value={mark}>
        {currentId ? (
          <ClaimDetail key={currentId} claimId={currentId} />
        ) : (
          <>
            <ClaimList from={lastId} />
            <SuggestedSentences />
            <ClashesInArticle />
          </>
        )}
      </PanelFocusContext>
    </aside>
  );
}
