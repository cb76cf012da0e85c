import { useUndo, useWorkspace } from "#client/workspace/hooks.ts";
import { say } from "#components/ui/announcer.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** Undo and redo with what they show and say, for keys, buttons and announcements. */
export type UndoActs = {
  canUndo: boolean;
  canRedo: boolean;
  undoLabel: string;
  redoLabel: string;
  undo: () => void;
  redo: () => void;
  /** Announce what the person has just done, with a button that undoes it. */
  sayDone: (words: string) => void;
};

export function useUndoActs({ currentId, open }: Pick<WorkspaceView, "currentId" | "open">): UndoActs {
  const workspace = useWorkspace();
  const { undo, redo, ...labels } = useUndo();
  const show = (claimId: string) => {
    const isThere = workspace.claim(claimId)?.withdrawnAt === null;
    if (isThere || claimId === currentId) open(isThere ? claimId : null);
  };
  const run = (step: () => string | null, words: string, back: { label: string; run: () => void }) => {
    const claimId = step();
    if (!claimId) return say("Someone has changed this since, so it cannot be undone.");
    show(claimId);
    say(words, back);
  };
  const runUndo = () => {
    const { undoLabel } = workspace.undo.state();
    run(undo, `Undone: ${undoLabel.replace("Undo ", "")}.`, { label: "Redo", run: runRedo });
  };
  const runRedo = () => {
    const { redoLabel } = workspace.undo.state();
    run(redo, `Redone: ${redoLabel.replace("Redo ", "")}.`, { label: "Undo", run: runUndo });
  };
  const sayDone = (words: string) => {
    const state = workspace.undo.state();
    const undoThis = () => {
      if (workspace.undo.state() === state) runUndo();
      else say("You have changed something else since. Undo that first.", { label: state.undoLabel, run: runUndo });
    };
    say(words, { label: "Undo", run: undoThis });
  };
  return { ...labels, undo: runUndo, redo: runRedo, sayDone };
}
