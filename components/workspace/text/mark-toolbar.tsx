"use client";
import type { CSSProperties, RefObject } from "react";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { useShortcut } from "#components/commands/readable-keys.ts";
import type { CommandId } from "#domain/commands/commands.ts";
import type { Selected, SelectionEnd } from "./use-selected-passage.ts";

export type ToolbarAct = { label: string; command: CommandId; run: () => void };

type MarkToolbarProps = {
  selected: Selected;
  scroller: RefObject<HTMLElement | null>;
  acts: ToolbarAct[];
  /** Clear the selection. Null while Escape means something else. */
  onClose: (() => void) | null;
};

/** The actions for the selected words, shown where the selection ends; on a phone at the bottom of the screen. */
export function MarkToolbar({ selected: { end }, scroller, acts, onClose }: MarkToolbarProps) {
  useCommands({
    back: { label: "Clear the selection", run: () => onClose?.(), isOn: () => onClose !== null },
  });
  return (
    <div
      className="mark-toolbar"
      role="toolbar"
      aria-label="Selected words"
      style={{ "--top": `${topFor(end, scroller.current)}px`, "--left": `${end.left}px` } as CSSProperties}
      // Pressing a button would move the selection.
      onPointerDown={(event) => event.preventDefault()}
    >
      {acts.map((act) => (
        <Act key={act.label} {...act} />
      ))}
    </div>
  );
}

function Act({ label, command, run }: ToolbarAct) {
  return (
    <button type="button" className="unstyled" onClick={run} {...useShortcut(command)}>
      {label} <CommandKey of={command} />
    </button>
  );
}

/** The height of the toolbar and its distance from the words, in pixels. */
const [TOOLBAR_HEIGHT_PX, GAP_PX] = [38, 8];

/** Outside of the selected words: above the line if they begin on it, else below it; on the other side without room. */
function topFor({ top, bottom, isFirstLine }: SelectionEnd, scroller: HTMLElement | null): number {
  const [above, below] = [top - TOOLBAR_HEIGHT_PX - GAP_PX, bottom + GAP_PX];
  const { scrollTop: first = 0, clientHeight = Number.POSITIVE_INFINITY } = scroller ?? {};
  const hasRoom = isFirstLine ? above >= first : below + TOOLBAR_HEIGHT_PX <= first + clientHeight;
  return isFirstLine === hasRoom ? above : below;
}
