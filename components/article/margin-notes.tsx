"use client";
import { useLayoutEffect, useRef, useState } from "react";
import { shownRating } from "#domain/claim.ts";
import { ClaimSummary } from "./claim-summary.tsx";
import { layOut } from "./margin-layout.ts";
import type { Places } from "./use-places.ts";
import { useWorkspaceView } from "./workspace-view.ts";

/** A card for each claim in the margin, level with its passage. */
export function MarginNotes({ places: { tops } }: { places: Places }) {
  const { shown, currentId, open, hover } = useWorkspaceView();
  const column = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState(new Map<string, number>());
  useLayoutEffect(() => {
    const cards = [...(column.current?.children ?? [])].flatMap((card) => {
      const id = (card as HTMLElement).dataset.claimId ?? "";
      const wanted = tops.get(id);
      return wanted === undefined ? [] : [{ id, wanted, height: (card as HTMLElement).offsetHeight }];
    });
    setLaid(layOut(cards, currentId));
  }, [tops, currentId]);
  return (
    <div className="notes" ref={column}>
      {shown.map((claim) => {
        if (!tops.has(claim.id)) return null;
        const top = laid.get(claim.id);
        return (
          <button
            key={claim.id}
            type="button"
            tabIndex={-1}
            className={`note ${shownRating(claim) ? `r-${shownRating(claim)}` : ""}`}
            data-claim-id={claim.id}
            aria-current={claim.id === currentId}
            style={top === undefined ? { visibility: "hidden", top: 0 } : { top }}
            onClick={() => open(claim.id)}
            onPointerEnter={() => hover([claim.id])}
            onPointerLeave={() => hover([])}
          >
            <ClaimSummary claim={claim} />
          </button>
        );
      })}
    </div>
  );
}
