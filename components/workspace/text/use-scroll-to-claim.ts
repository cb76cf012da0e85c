import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useRef } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { cursorOffset, placeCursor, scrollToOffset } from "./reading-position.ts";

/**
 * Scroll to the passage of the claim in the panel when another claim is opened, and put the reading cursor there. Until
 * the person moves in the text, the passage stays in sight.
 */
export function useScrollToClaim(editor: Editor | null, scroller: RefObject<HTMLElement | null>): void {
  const { currentId, visibleClaims } = useWorkspaceView();
  const { claim } = useWorkspace();
  const shownId = useRef<string | null>(null);
  const follow = useRef<() => void>(() => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the passage of an open claim may still be loading
  useEffect(() => {
    const element = scroller.current;
    const wanted = currentId === null ? null : claim(currentId)?.anchor.passage;
    if (currentId === null) {
      shownId.current = null;
      follow.current = () => {};
    }
    if (!editor || !element || !wanted || shownId.current === currentId) return;
    shownId.current = currentId;
    showCursorAt(editor, wanted);
    const show = (behavior: ScrollBehavior) => scrollToOffset(editor, element, wanted.start, behavior);
    show("auto");
    follow.current = () => show("instant");
  }, [editor, scroller, claim, visibleClaims, currentId]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // The sheet of a phone takes its room from the text, and turning it breaks the lines anew.
    const observer = new ResizeObserver(() => follow.current());
    observer.observe(element);
    const stop = () => {
      follow.current = () => {};
    };
    const listening = new AbortController();
    const options = { passive: true, signal: listening.signal };
    for (const moves of ["wheel", "touchmove", "pointerdown", "keydown"])
      element.addEventListener(moves, stop, options);
    return () => {
      observer.disconnect();
      listening.abort();
    };
  }, [scroller]);
}

/** Unless the cursor is in the passage, words are selected, or somebody types: a text field has the only cursor then. */
function showCursorAt(editor: Editor, { start, end }: Passage): void {
  const isTyping = document.activeElement?.matches('input, textarea, select, [contenteditable="true"]');
  if (isTyping || document.getSelection()?.isCollapsed === false) return;
  const offset = cursorOffset(editor);
  if (offset === null || offset < start || offset > end) placeCursor(editor, start);
}
