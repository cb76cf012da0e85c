"use client";
import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ClaimsInText } from "#components/workspace/claims-in-text.ts";
import { lineAt } from "#components/workspace/margin/text-geometry.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { cursorOffset } from "./use-selected-passage.ts";

type Caret = { top: number; left: number; height: number };

/** How each key moves the cursor: by words, because claims consist of words; with Alt by characters. */
const MOVES: Record<string, [direction: string, granularity: string]> = {
  ArrowLeft: ["left", "word"],
  ArrowRight: ["right", "word"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

/** A cursor for the keyboard: browsers show none in read-only text. Shift selects. At a claim its card opens. */
export function ReadingCaret({
  editor,
  within,
  scroller,
  claims,
}: {
  editor: Editor;
  within: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  claims: ClaimsInText;
}) {
  const [caret, setCaret] = useState<Caret | null>(null);
  const { hovered } = useWorkspaceView();
  const latest = useRef(claims);
  useEffect(() => {
    latest.current = claims;
  });
  useEffect(() => {
    const { dom } = editor.view;
    // If the pointer placed the cursor, the pointer already shows the card.
    let isByKey = true;
    const draw = () => {
      const isReading = document.activeElement === dom;
      setCaret(isReading ? caretIn(editor.view, within.current) : null);
      const offset = isReading ? cursorOffset(editor) : null;
      if (offset === null) hovered.readAt([], null);
      else hovered.readAt(idsAt(latest.current, offset), isByKey ? lineAt(editor.view, offset) : null);
    };
    const enter = () => {
      if (!dom.contains(document.getSelection()?.focusNode ?? null)) setCursorInSight(dom);
      draw();
    };
    const point = () => {
      isByKey = false;
    };
    const move = (event: KeyboardEvent) => {
      isByKey = true;
      const found = MOVES[event.key];
      const selection = document.getSelection();
      if (!found || !selection || event.ctrlKey || event.metaKey) return;
      const [direction, granularity] = found;
      if (!dom.contains(selection.focusNode)) setCursorInSight(dom);
      const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
      selection.modify(
        event.shiftKey ? "extend" : "move",
        direction,
        event.altKey && granularity === "word" ? "character" : granularity,
      );
      // At the first and the last line the browser would leave the article.
      if (!dom.contains(selection.focusNode) && anchorNode && focusNode)
        selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      event.preventDefault();
      bringIntoSight(caretIn(editor.view, dom), dom, scroller.current);
      draw();
    };
    const listening = new AbortController();
    const { signal } = listening;
    dom.addEventListener("focus", enter, { signal });
    dom.addEventListener("blur", draw, { signal });
    dom.addEventListener("pointerdown", point, { signal });
    dom.addEventListener("keydown", move, { signal });
    document.addEventListener("selectionchange", draw, { signal });
    return () => listening.abort();
  }, [editor, within, scroller, hovered]);
  return caret && <div className="caret" style={{ top: caret.top, left: caret.left, height: caret.height }} />;
}

/** The claims at an offset, shortest first. */
const idsAt = ({ index }: ClaimsInText, offset: number): string[] =>
  index
    .at(offset)
    .sort((a, b) => a.passage.end - a.passage.start - (b.passage.end - b.passage.start))
    .map(({ claimId }) => claimId);

/** Put the cursor at the first visible words. */
function setCursorInSight(dom: HTMLElement): void {
  const walker = document.createTreeWalker(dom, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node.parentElement?.getBoundingClientRect().bottom ?? 0) > 60 && node.textContent?.trim()) {
      document.getSelection()?.collapse(node, 0);
      return;
    }
  }
}

const SCROLL_MARGIN_PX = 60;

function bringIntoSight(caret: Caret | null, dom: HTMLElement, scroller: HTMLElement | null): void {
  if (!caret || !scroller) return;
  const [sight, origin] = [scroller.getBoundingClientRect(), dom.getBoundingClientRect()];
  const [top, bottom] = [caret.top + origin.top, caret.top + caret.height + origin.top];
  const by = Math.min(0, top - sight.top - SCROLL_MARGIN_PX) || Math.max(0, bottom - sight.bottom + SCROLL_MARGIN_PX);
  // Without animation, because the next key measures from here.
  if (by !== 0) scroller.scrollBy({ top: by, behavior: "instant" });
}

function caretIn(view: Editor["view"], within: HTMLElement | null): Caret | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !view.dom.contains(selection.focusNode) || !within) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  // Between two elements, such as at the end of a claim, the browser has no box, but the editor does.
  const position = view.posAtDOM(selection.focusNode, selection.focusOffset);
  const box = range.getClientRects()[0] ?? view.coordsAtPos(position, -1);
  const origin = within.getBoundingClientRect();
  return { top: box.top - origin.top, left: box.left - origin.left, height: Math.min(box.bottom - box.top, 40) };
}
