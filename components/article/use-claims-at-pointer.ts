import type { Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import type { Anchor } from "#domain/claim.ts";
import { useWorkspaceView, type WorkspaceView } from "./workspace-view.ts";

/** Let the pointer find claims: over one it shows its card, on one it opens it. Where several overlap each click opens the next. */
export function useClaimsAtPointer(editor: Editor | null): void {
  const view = useWorkspaceView();
  const latest = useRef<WorkspaceView>(view);
  useEffect(() => {
    latest.current = view;
  });
  useEffect(() => {
    if (!editor) return;
    const { dom } = editor.view;
    let before = "";
    const over = (event: PointerEvent) => {
      const ids = event.pointerType === "touch" || event.buttons > 0 ? [] : claimsAt(event.target, latest.current);
      if (ids.join() === before) return;
      before = ids.join();
      latest.current.hover(ids);
    };
    const leave = () => {
      before = "";
      latest.current.hover([]);
    };
    const click = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a")) return;
      const ids = claimsAt(event.target, latest.current);
      const { currentId, open, movingId } = latest.current;
      if (ids.length === 0 || movingId || document.getSelection()?.isCollapsed === false) return;
      const next = ids[(ids.indexOf(currentId ?? "") + 1) % ids.length];
      if (next) open(next);
    };
    dom.addEventListener("pointermove", over);
    dom.addEventListener("pointerleave", leave);
    dom.addEventListener("click", click);
    return () => {
      dom.removeEventListener("pointermove", over);
      dom.removeEventListener("pointerleave", leave);
      dom.removeEventListener("click", click);
    };
  }, [editor]);
}

/** The claims at the reading cursor, none while the keyboard is elsewhere. */
export function claimsAtCaret(view: Pick<WorkspaceView, "shown">): string[] {
  const node = document.getSelection()?.focusNode ?? null;
  const isReading = document.activeElement?.matches(".article-body") && document.activeElement.contains(node);
  return isReading ? claimsAt(node instanceof Element ? node : (node?.parentElement ?? null), view) : [];
}

/** The claims drawn at an element, shortest first: what is marked inside of another is meant first. */
function claimsAt(target: EventTarget | null, { shown }: Pick<WorkspaceView, "shown">): string[] {
  const ids = new Set<string | undefined>();
  let mark = target instanceof Element ? target.closest("mark") : null;
  for (; mark; mark = mark.parentElement?.closest("mark") ?? null) ids.add(mark.dataset.claimId);
  const lengthOf = ({ passage }: Anchor) => (passage ? passage.end - passage.start : 0);
  return shown
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => lengthOf(a.anchor) - lengthOf(b.anchor))
    .map(({ id }) => id);
}
