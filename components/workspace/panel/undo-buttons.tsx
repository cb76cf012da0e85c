import { useShortcut } from "#components/commands/readable-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { useUndoActs } from "#components/workspace/use-undo-acts.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";

/** Undo and redo for the mouse and for touch. Nothing is shown before there is something to undo. */
export function UndoButtons() {
  const { canUndo, canRedo, undoLabel, redoLabel, undo, redo } = useUndoActs(useWorkspaceView());
  const [undoShortcut, redoShortcut] = [useShortcut("undo", undoLabel), useShortcut("redo", redoLabel)];
  if (!canUndo && !canRedo) return null;
  return (
    <span className="undo-buttons">
      <Button kind="plain" aria-label={undoLabel} {...undoShortcut} disabled={!canUndo} onClick={undo}>
        <Arrow />
      </Button>
      <Button kind="plain" aria-label={redoLabel} {...redoShortcut} disabled={!canRedo} onClick={redo}>
        <Arrow isMirrored />
      </Button>
    </span>
  );
}

const Arrow = ({ isMirrored }: { isMirrored?: boolean }) => (
  <svg
    className={isMirrored ? "mirrored" : undefined}
    width="15"
    height="15"
    viewBox="0 0 16 16"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
  >
    <path d="M6 2.5 2.5 6 6 9.5M3 6h6.5a4 4 0 0 1 0 8H6" />
  </svg>
);
