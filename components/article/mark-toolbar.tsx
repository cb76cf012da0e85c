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
  const isBelow = box.top < 110;
  const top = (isBelow ? box.bottom + 10 : box.top - 46) - (origin?.top ?? 0);
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
