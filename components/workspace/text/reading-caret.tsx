"use client";
import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { moveCursor, movesCursor, selectsAll } from "#components/ui/move-cursor.ts";
import type { ClaimsInText } from "#components/workspace/claims-in-text.ts";
import { lineAt } from "#components/workspace/margin/text-geometry.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { bringIntoSight, cursorLine, cursorOffset, placeCursor, readingOffset } from "./reading-position.ts";

type Caret = { top: number; left: number; height: number };

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
  const { hovered, currentId } = useWorkspaceView();
  const latest = useRef(claims);
  const current = useRef(currentId);
  useEffect(() => {
    latest.current = claims;
    current.current = currentId;
  });
  useEffect(() => {
    const { dom } = editor.view;
    // If the pointer placed the cursor, the pointer already shows the card.
    let isByKey = true;
    const draw = () => {
      const isReading = document.activeElement === dom;
      setCaret(isReading ? caretIn(editor, within.current) : null);
      const offset = isReading ? cursorOffset(editor) : null;
      if (offset === null) hovered.readAt([], null);
      else hovered.readAt(idsAt(latest.current, offset), isByKey ? lineAt(editor.view, offset) : null);
    };
    const begin = () => {
      const open = latest.current.highlights.find(({ claimId }) => claimId === current.current);
      if (!dom.contains(document.getSelection()?.focusNode ?? null) && scroller.current)
        placeCursor(editor, open?.passage.start ?? readingOffset(editor, scroller.current));
    };
    const enter = () => {
      // A card opens when the cursor moves, and not because the text gets the focus back.
      isByKey = false;
      begin();
      draw();
    };
    const point = () => {
      isByKey = false;
    };
    const move = (event: KeyboardEvent) => {
      if (selectsAll(event)) {
        event.preventDefault();
        document.getSelection()?.selectAllChildren(dom);
        return;
      }
      const isMove = movesCursor(event);
      // Other keys open claims, which puts the cursor there without a card.
      isByKey = isMove;
      if (!isMove) return;
      begin();
      moveCursor(dom, event);
      event.preventDefault();
      const line = cursorLine(editor);
      if (line && scroller.current) bringIntoSight(line, scroller.current);
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

function caretIn(editor: Editor, sheet: HTMLElement | null): Caret | null {
  const line = cursorLine(editor);
  if (!line || !sheet) return null;
  const origin = sheet.getBoundingClientRect();
  return { top: line.top - origin.top, left: line.left - origin.left, height: Math.min(line.bottom - line.top, 40) };
}
