"use client";
import { useState } from "react";
import { useWorkspaceView } from "#components/article/workspace-view.ts";
import { ClaimDetail } from "./claim-detail.tsx";
import { ClaimList } from "./claim-list.tsx";

/** Beside the text: the claim in work, or the list of all. On a phone a sheet that folds away. */
export function ClaimPanel() {
  const { currentId, shown, numberOf } = useWorkspaceView();
  const [foldedAt, setFoldedAt] = useState<string | null | undefined>(null);
  const isFolded = foldedAt === currentId;
  const label = currentId
    ? `Claim ${numberOf(currentId)}`
    : `${shown.length} ${shown.length === 1 ? "claim" : "claims"}`;
  return (
    <aside className="panel" aria-label={currentId ? "Claim in work" : "Claims"} data-folded={isFolded || undefined}>
      <button
        type="button"
        className="panel-handle"
        aria-expanded={!isFolded}
        onClick={() => setFoldedAt(isFolded ? undefined : currentId)}
      >
        <span className="grip" aria-hidden="true" />
        {label}
      </button>
      {currentId ? <ClaimDetail key={currentId} claimId={currentId} /> : <ClaimList />}
    </aside>
  );
}
