"use client";
import type { Editor } from "@tiptap/react";
import { memo, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { ClaimSummary } from "#components/workspace/claim-summary.tsx";
import type { ClaimsInText } from "#components/workspace/claims-in-text.ts";
import type { WorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type Claim, drawingOf } from "#domain/claim.ts";
import { layOut, withRoom } from "./margin-layout.ts";
import { lineAt } from "./text-geometry.ts";
import type { SheetLayout } from "./use-sheet-layout.ts";

type MarginNotesProps = Pick<WorkspaceView, "currentId" | "open" | "hovered" | "scale"> & {
  editor: Editor;
  sheet: RefObject<HTMLElement | null>;
  claims: ClaimsInText;
  sight: Passage;
  layout: SheetLayout;
};

/** Cards in the margin, level with their passages, for as many of the visible claims as there is room for. */
export const MarginNotes = memo(function MarginNotes(props: MarginNotesProps) {
  const { editor, sheet, claims, sight, layout, currentId, open, hovered, scale } = props;
  const workspace = useWorkspace();
  const column = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState(new Map<string, number>());
  const cards = useMemo(() => {
    const inSight = claims.index.overlapping(sight).map(({ claimId, number, passage }) => ({
      id: claimId,
      number,
      start: passage.start,
      wanted: layout.topAt(passage.start),
    }));
    return withRoom(inSight, currentId);
  }, [claims, sight, layout, currentId]);
  const exactTop = useMemo(() => rememberedTops(editor, sheet, layout), [editor, sheet, layout]);
  useLayoutEffect(() => {
    const elements = [...(column.current?.children ?? [])] as HTMLElement[];
    const heights = new Map(elements.map(({ dataset, offsetHeight }) => [dataset.claimId, offsetHeight]));
    const wishes = cards.map(({ id, start }) => ({ id, wanted: exactTop(start), height: heights.get(id) ?? 0 }));
    setLaid(layOut(wishes, currentId));
  }, [cards, exactTop, currentId]);
  return (
    <div ref={column}>
      {cards.map(({ id, number }) => {
        const claim = workspace.claim(id);
        return (
          claim && (
            <Note
              key={id}
              {...{ claim, number, scale, open, hovered }}
              isCurrent={id === currentId}
              top={laid.get(id) ?? null}
            />
          )
        );
      })}
    </div>
  );
});

/** Each offset is measured once, until the layout of the text changes. */
function rememberedTops({ view }: Editor, sheet: RefObject<HTMLElement | null>, _layout: SheetLayout) {
  const tops = new Map<number, number>();
  return (offset: number): number => {
    const known = tops.get(offset);
    if (known !== undefined) return known;
    const top = lineAt(view, offset).top - (sheet.current?.getBoundingClientRect().top ?? 0);
    tops.set(offset, top);
    return top;
  };
}

type NoteProps = Pick<WorkspaceView, "open" | "hovered" | "scale"> & {
  claim: Claim;
  number: number;
  isCurrent: boolean;
  /** Null while its height is unknown, and if there is no room for it. */
  top: number | null;
};

const Note = memo(function Note({ claim, number, isCurrent, top, open, hovered, scale }: NoteProps) {
  const drawing = drawingOf(claim);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`unstyled note ${drawing ? `r-${drawing}` : ""}`}
      data-claim-id={claim.id}
      aria-current={isCurrent}
      style={top === null ? { visibility: "hidden", top: 0 } : { top }}
      onClick={() => open(claim.id)}
      onPointerEnter={() => hovered.set([claim.id])}
      onPointerLeave={() => hovered.set([])}
    >
      <ClaimSummary claim={claim} number={number} scale={scale} />
    </button>
  );
});
