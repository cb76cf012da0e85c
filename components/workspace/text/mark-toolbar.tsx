"use client";
import type { CSSProperties, RefObject } from "react";
import { Key } from "#components/ui/key.tsx";
import type { Selected } from "./use-selected-passage.ts";

export type ToolbarAct = { label: string; keys: string; run: () => void };

/** What can be done with the selected words, at the words; at the foot of the screen on a phone. */
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
      // Keep the selection: pressing a button would move it.
      onPointerDown={(event) => event.preventDefault()}
    >
      {acts.map(({ label, keys, run }) => (
        <button key={label} type="button" onClick={run}>
          {label} <Key>{keys}</Key>
        </button>
      ))}
    </div>
  );
}

/** Pixels the toolbar takes with its distance from the words. */
const ROOM = 46;

/** Above the words, else below them, and always in sight: a selection can be longer than the screen. */
function topFor(box: DOMRect, sight: DOMRect | undefined): number {
  const [first, last] = [(sight?.top ?? 0) + 8, (sight?.bottom ?? window.innerHeight) - ROOM];
  const wanted = box.top - ROOM >= first ? box.top - ROOM : box.bottom + 10;
  return Math.max(first, Math.min(wanted, last));
}
