import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect } from "react";

/**
 * Keeps a selection that the mouse drags inside the column of the text. Beside the column the browser would select to
 * the end of the article, so there the selection follows the line at the height of the pointer.
 */
export function useDragWithinColumn(editor: Editor | null, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!editor) return;
    const { dom } = editor.view;
    let pointer: { x: number; y: number } | null = null;
    const down = ({ pointerType, button, clientX: x, clientY: y }: PointerEvent) => {
      if (pointerType === "mouse" && button === 0) pointer = { x, y };
    };
    const follow = () => pointer && scroller.current && keepInColumn(editor, scroller.current, pointer);
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!pointer) return;
      pointer = { x, y };
      follow();
    };
    const up = (event: PointerEvent) => {
      move(event);
      pointer = null;
    };
    const listening = new AbortController();
    const { signal } = listening;
    dom.addEventListener("pointerdown", down, { signal });
    document.addEventListener("pointermove", move, { signal });
    // The browser sets the selection after it has sent the event of the pointer.
    document.addEventListener("selectionchange", follow, { signal });
    document.addEventListener("pointerup", up, { signal });
    return () => listening.abort();
  }, [editor, scroller]);
}

function keepInColumn({ view }: Editor, scroller: HTMLElement, { x, y }: { x: number; y: number }): void {
  const selection = document.getSelection();
  const [column, sight] = [view.dom.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (!selection?.anchorNode || !view.dom.contains(selection.anchorNode)) return;
  if (x >= column.left && x <= column.right) return;
  const found = view.posAtCoords({
    left: within(x, column.left + 1, column.right - 1),
    top: within(y, Math.max(column.top, sight.top) + 1, Math.min(column.bottom, sight.bottom) - 1),
  });
  if (!found) return;
  const { node, offset } = view.domAtPos(found.pos);
  if (node !== selection.focusNode || offset !== selection.focusOffset) selection.extend(node, offset);
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
