"use client";
import type { KeyboardEvent, Ref } from "react";
import { Button } from "#components/ui/button.tsx";

/** The type of what is dragged: other things are not dropped into the list. */
const DRAGGED = "application/x-galley-evidence";

type MoveHandleProps = {
  title: string;
  /** Index in the list, and the length of the list. */
  at: number;
  count: number;
  onMove: (to: number) => void;
  ref: Ref<HTMLButtonElement>;
};

/** What a piece of evidence is dragged by, or moved by with the arrow keys. */
export function MoveHandle({ title, at, count, onMove, ref }: MoveHandleProps) {
  const press = (event: KeyboardEvent) => {
    const to = at + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
    if (to === at) return;
    event.preventDefault();
    if (to >= 0 && to < count) onMove(to);
  };
  return (
    <Button
      kind="plain"
      className="move-handle"
      ref={ref}
      draggable
      title="Drag to move, or press ↑ or ↓"
      aria-label={`Move “${title}”, now ${at + 1} of ${count}: press the up or down arrow`}
      onKeyDown={press}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, String(at));
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      <svg width="10" height="14" viewBox="0 0 10 14" aria-hidden="true" fill="currentColor">
        {[2, 7, 12].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />))}
      </svg>
    </Button>
  );
}

/** The attributes of an item onto which another is dropped, which takes its place. */
export const dropTarget = (onDrop: (from: number) => void) => ({
  onDragOver: (event: React.DragEvent) => {
    if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
  },
  onDrop: (event: React.DragEvent) => {
    const from = event.dataTransfer.getData(DRAGGED);
    if (from === "") return;
    event.preventDefault();
    onDrop(Number(from));
  },
});
