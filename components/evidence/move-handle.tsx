import type { ComponentProps } from "react";
import { Button } from "#components/ui/button.tsx";

type MoveHandleProps = ComponentProps<typeof Button> & {
  title: string;
  /** Index in the list, and the length of the list. */
  at: number;
  count: number;
};

/** What a piece of evidence is dragged by, or moved by with the arrow keys (`useDragOrder`). */
export function MoveHandle({ title, at, count, ...handle }: MoveHandleProps) {
  return (
    <Button
      kind="plain"
      className="move-handle"
      title="Drag to move, or press ↑ or ↓"
      aria-label={`Move “${title}”, now ${at + 1} of ${count}: press the up or down arrow`}
      aria-keyshortcuts="ArrowUp ArrowDown"
      {...handle}
    >
      <svg width="10" height="14" viewBox="0 0 10 14" aria-hidden="true" fill="currentColor">
        {[2, 7, 12].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />))}
      </svg>
    </Button>
  );
}
