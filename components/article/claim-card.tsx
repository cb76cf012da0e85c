"use client";
import type { Editor } from "@tiptap/react";
import type { RefObject } from "react";
import { positionAt } from "#editor/text-positions.ts";
import { ClaimSummary } from "./claim-summary.tsx";
import { useWorkspaceView } from "./workspace-view.ts";

/** The claims under the pointer, on a card below the passage. */
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
  return (
    <div
      className="claim-card"
      style={{
        top: box.bottom + 8 - origin.top,
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
