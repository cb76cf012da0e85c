import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { useCommands } from "#components/commands/commands.ts";
import { say } from "#components/ui/announcer.ts";
import { useUndoActs } from "#components/workspace/use-undo-acts.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { sentenceAt } from "#domain/anchoring/snap.ts";
import { ARCHIVED } from "#domain/archived.ts";
import { articleText } from "#editor/text-positions.ts";
import type { ToolbarAct } from "./mark-toolbar.tsx";
import { bringIntoSight, cursorLine, cursorOffset, isInSight } from "./reading-position.ts";
import type { Selection } from "./use-selected-passage.ts";

/** Commands that mark claims and move their passages. Returns the actions of the toolbar, and how to close it. */
export function useMarking(
  editor: Editor | null,
  selection: Selection,
  scroller: RefObject<HTMLElement | null>,
): { acts: ToolbarAct[]; onClose: (() => void) | null } {
  const workspace = useWorkspace();
  const view = useWorkspaceView();
  const { article, open, movingId, startMoving, moveToSelection } = view;
  const { sayDone } = useUndoActs(view);

  /** Whether the end of the selection is on the screen. Otherwise it is scrolled there, and the person decides again. */
  const isSeen = (key: string): boolean => {
    const line = editor && cursorLine(editor);
    if (!line || !scroller.current || isInSight(line, scroller.current)) return true;
    bringIntoSight(line, scroller.current);
    say(`The selected words were out of view. Press ${key} again to use them.`);
    return false;
  };
  const mark = (passage: Passage | null) => {
    if (article.archivedAt !== null) return say(ARCHIVED);
    if (!passage) return say("Select the words of the claim first, or press Shift C for the whole sentence.");
    letGo(editor);
    open(workspace.markClaim(passage));
    sayDone("Claim marked.");
  };
  const sentence = (): Passage | null => {
    if (!editor) return null;
    const text = articleText(editor.state.doc);
    const selected = selection.now()?.passage;
    const offset = selected?.start ?? cursorOffset(editor);
    const first = offset === null ? null : sentenceAt(text, offset);
    const last = selected ? sentenceAt(text, selected.end - 1) : first;
    return first && { start: first.start, end: Math.max(first.end, last?.end ?? 0) };
  };
  const markSentence = () => {
    const passage = sentence();
    if (passage) isSeen("Shift C") && mark(passage);
    else say("Put the cursor in a sentence first.");
  };
  const moveToSelected = (claimId: string): boolean => {
    const selected = selection.now();
    if (!selected) return false;
    workspace.moveClaim(claimId, selected.passage);
    letGo(editor);
    startMoving(null);
    sayDone("The claim now has the new words.");
    return true;
  };
  const move = () => {
    if (!selection.now()) return say("Select the new words first.");
    if (movingId && isSeen("Enter")) moveToSelected(movingId);
  };
  useEffect(() => {
    moveToSelection.current = moveToSelected;
  });
  const cancel = () => startMoving(null);

  const markSelected = () => {
    const selected = selection.now();
    if (!selected || isSeen("C")) mark(selected?.passage ?? null);
  };
  const isMoving = () => movingId !== null;
  const isMarking = () => movingId === null;

  useCommands({
    mark: { run: markSelected, isOn: isMarking },
    markSentence: { run: markSentence, isOn: isMarking },
    open: { label: "Use the selected words as the new passage", run: move, isOn: isMoving },
    back: { label: "Leave the passage as it was", run: cancel, isOn: isMoving },
  });

  if (movingId) {
    const acts: ToolbarAct[] = [
      { label: "Use these words", command: "open", run: move },
      { label: "Cancel", command: "back", run: cancel },
    ];
    return { acts, onClose: null };
  }
  const acts: ToolbarAct[] = [
    { label: "Mark claim", command: "mark", run: markSelected },
    { label: "Whole sentence", command: "markSentence", run: markSentence },
  ];
  return { acts, onClose: () => letGo(editor) };
}

/** Put the cursor after the selected words, in ProseMirror too: its next draw would select the words again. */
function letGo(editor: Editor | null): void {
  const selection = document.getSelection();
  if (!editor || !selection || selection.rangeCount === 0) return;
  selection.collapseToEnd();
  const { state, view } = editor;
  if (!selection.focusNode || !view.dom.contains(selection.focusNode)) return;
  const position = view.posAtDOM(selection.focusNode, selection.focusOffset);
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position))));
}
