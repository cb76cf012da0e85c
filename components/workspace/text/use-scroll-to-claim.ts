import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useRef } from "react";
import { lineAt } from "#components/workspace/margin/text-geometry.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";

/** From this many screens on the text jumps instead of scrolling smoothly. */
const JUMP_FROM_SCREENS = 2;

/** Scroll to the passage of the claim in the panel when another claim is opened. */
export function useScrollToClaim(editor: Editor | null, scroller: RefObject<HTMLElement | null>): void {
  const { currentId, visibleClaims } = useWorkspaceView();
  const shownId = useRef<string | null>(null);
  useEffect(() => {
    const element = scroller.current;
    const wanted = visibleClaims.find(({ id }) => id === currentId)?.anchor.passage;
    if (currentId === null) shownId.current = null;
    if (!editor || !element || !wanted || shownId.current === currentId) return;
    shownId.current = currentId;
    const { clientHeight } = element;
    const top = lineAt(editor.view, wanted.start).top - element.getBoundingClientRect().top;
    if (top >= 40 && top <= clientHeight * 0.7) return;
    const by = top - clientHeight * 0.28;
    element.scrollBy({ top: by, behavior: Math.abs(by) > clientHeight * JUMP_FROM_SCREENS ? "instant" : "auto" });
  }, [editor, scroller, visibleClaims, currentId]);
}
