import type { Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
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
      const ids = event.pointerType === "touch" || event.buttons > 0 ? [] : claimsAt(event.target);
      if (ids.join() === before) return;
      before = ids.join();
      latest.current.hover(ids);
    };
    const leave = () => {
      before = "";
      latest.current.hover([]);
    };
    const click = (event: MouseEvent) => {
      const ids = claimsAt(event.target);
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

/** The claims drawn at an element, innermost first. */
function claimsAt(target: EventTarget | null): string[] {
  const ids: string[] = [];
  for (
    let mark = target instanceof Element ? target.closest("mark") : null;
    mark;
    mark = mark.parentElement?.closest("mark") ?? null
  ) {
    const id = mark.dataset.claimId;
    if (id && !ids.includes(id)) ids.push(id);
  }
  return ids;
}
