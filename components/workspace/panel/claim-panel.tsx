"use client";
import { type FocusEvent, useLayoutEffect, useRef, useState } from "react";
import { useArrival } from "#client/workspace/hooks.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { ClaimDetail } from "./claim-detail.tsx";
import { ClaimList } from "./claim-list.tsx";
import { useClaimInPanel } from "./use-claim-in-panel.ts";

/** Beside the text: the claim in work, or the list of all. On a phone a sheet that folds away. */
export function ClaimPanel() {
  const view = useWorkspaceView();
  const { shown, numberOf } = view;
  const currentId = useClaimInPanel(view.currentId);
  const [lastId, setLastId] = useState(currentId);
  if (currentId && currentId !== lastId) setLastId(currentId);
  const [foldedAt, setFoldedAt] = useState<string | null | undefined>(null);
  const isFolded = foldedAt === currentId;
  const isHere = useArrival() === "come";
  const keepFocus = useKeptFocus(currentId, isHere);
  const listed = isHere ? `${shown.length} ${shown.length === 1 ? "claim" : "claims"}` : "Claims";
  const label = currentId ? `Claim ${numberOf(currentId)}` : listed;
  return (
    <aside
      className="panel"
      aria-label={currentId ? "Claim in work" : "Claims"}
      data-folded={isFolded || undefined}
      tabIndex={-1}
      {...keepFocus}
    >
      <button
        type="button"
        className="panel-handle"
        aria-expanded={!isFolded}
        onClick={() => setFoldedAt(isFolded ? undefined : currentId)}
      >
        <span className="grip" aria-hidden="true" />
        {label}
      </button>
      {currentId ? <ClaimDetail key={currentId} claimId={currentId} /> : <ClaimList from={lastId} />}
    </aside>
  );
}

/**
 * When another claim comes into the panel, or the claims do, what had the focus there is gone. Who stepped by a button finds the same
 * button again, who came back to the list the claim they left, anyone else the panel: the keyboard never starts anew.
 */
function useKeptFocus(currentId: string | null, isHere: boolean) {
  const panel = useRef<HTMLElement>(null);
  const within = useRef<{ step: string | undefined } | null>(null);
  const before = useRef({ currentId, isHere });
  useLayoutEffect(() => {
    const element = panel.current;
    const { currentId: left, isHere: wasHere } = before.current;
    before.current = { currentId, isHere };
    const isSame = left === currentId && wasHere === isHere;
    if (isSame || !within.current || !element || document.activeElement !== document.body) return;
    const again = currentId === null ? `[data-claim-id="${left}"]` : `[data-step="${within.current.step}"]:enabled`;
    (element.querySelector<HTMLElement>(again) ?? element).focus({ preventScroll: currentId !== null });
  }, [currentId, isHere]);
  return {
    ref: panel,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      within.current = { step: target.dataset.step };
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) within.current = null;
    },
  };
}
