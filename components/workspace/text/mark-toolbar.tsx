"use client";
import type { CSSProperties, RefObject } from "react";
import { Key } from "#components/ui/key.tsx";
import type { Selected } from "./use-selected-passage.ts";

export type ToolbarAct = { label: string; keys: string; run: () => void };

/** The actions for the selected words, shown at the words; on a phone at the bottom of the screen. */
export function MarkToolbar({
  selected,
  within,
  acts,
}: {
  selected: Selected;
  within: RefObject<HTMLElement | null>;
  acts: ToolbarAct[];
}) {
  const origin = within.current?.getBoundingClientRect();
  const { box } = selected;
  const top = topFor(box, within.current?.parentElement?.getBoundingClientRect()) - (origin?.top ?? 0);
  const start = Math.max(8, box.left - (origin?.left ?? 0));
  return (
    <div
      className="mark-toolbar"
      role="toolbar"
      aria-label="Selected words"
      style={
        {
          "--top": `${top}px`,
          "--left": `${Math.min(start, Math.max(8, (origin?.width ?? 600) - 320))}px`,
        } as CSSProperties
      }
      // Pressing a button would move the selection.
      onPointerDown={(event) => event.preventDefault()}
    >
      {acts.map(({ label, keys, run }) => (
        <button key={label} type="button" className="unstyled" onClick={run}>
          {label} <Key>{keys}</Key>
        </button>
      ))}
    </div>
  );
}

/** The height of the toolbar and its distance from the words, in pixels. */
const TOOLBAR_HEIGHT_PX = 46;

/** Above the words, else below them. It is always visible, because a selection can be longer than the screen. */
function topFor(box: DOMRect, sight: DOMRect | undefined): number {
  const [first, last] = [(sight?.top ?? 0) + 8, (sight?.bottom ?? window.innerHeight) - TOOLBAR_HEIGHT_PX];
  const wanted = box.top - TOOLBAR_HEIGHT_PX >= first ? box.top - TOOLBAR_HEIGHT_PX : box.bottom + 10;
  return Math.max(first, Math.min(wanted, last));
}
