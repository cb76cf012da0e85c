"use client";
import type { Editor } from "@tiptap/react";
import type { RefObject } from "react";
import { positionAt } from "#editor/text-positions.ts";
import { ClaimSummary } from "./claim-summary.tsx";
import { useWorkspaceView } from "./workspace-view.ts";

/** The claims under the pointer, on a card beside the passage. */
export function ClaimCard({ editor, within }: { editor: Editor; within: RefObject<HTMLElement | null> }) {
  const { shown, hoveredIds, currentId } = useWorkspaceView();
  const claims = shown.filter(({ id, anchor }) => hoveredIds.includes(id) && anchor.passage);
  const passage = claims[0]?.anchor.passage;
  const origin = within.current?.getBoundingClientRect();
  if (!passage || !origin || (claims.length === 1 && claims[0]?.id === currentId)) return null;
  const box = editor.view.coordsAtPos(
    positionAt(editor.state.doc, Math.max(...claims.map(({ anchor }) => anchor.passage?.end ?? 0))),
    -1,
  );
  const start = editor.view.coordsAtPos(positionAt(editor.state.doc, passage.start), 1);
  const place = placeFor(start.top, box.bottom, within.current?.parentElement?.getBoundingClientRect() ?? origin);
  if (!place) return null;
  return (
    <div
      className="claim-card"
      data-above={place.isAbove || undefined}
      style={{
        top: place.edge - origin.top,
        left: Math.max(12, Math.min(start.left - origin.left, origin.width - 360)),
      }}
    >
      {claims.map((claim) => (
        <div key={claim.id}>
          <ClaimSummary claim={claim} />
        </div>
      ))}
    </div>
  );
}

/** Pixels a card needs: its height when it holds two claims, with some air. */
const ROOM = 190;

/** Below the passage, else above it, else at the foot of the screen, over the passage; null when that is not in sight. */
function placeFor(top: number, bottom: number, sight: DOMRect): { edge: number; isAbove: boolean } | null {
  if (bottom < sight.top || top > sight.bottom) return null;
  if (bottom + ROOM < sight.bottom) return { edge: bottom + 8, isAbove: false };
  return { edge: top - ROOM > sight.top ? top - 8 : sight.bottom - 12, isAbove: true };
}
