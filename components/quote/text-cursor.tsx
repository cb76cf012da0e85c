"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { moveCursor, movesCursor } from "#components/ui/move-cursor.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { cursorRect, offsetInView, selectionIn, selectPassage } from "./text-offsets.ts";

type Place = { top: number; left: number; height: number };

const SCROLL_MARGIN_PX = 60;

type TextCursorProps = {
  /** The element that scrolls the text, and takes the focus. */
  box: RefObject<HTMLElement | null>;
  /** What the keys begin with when nothing is selected: a match of the search, or the quote. */
  begin: Passage | null;
};

/** A cursor for the keyboard: browsers show none in text that cannot be typed into. Shift selects. */
export function TextCursor({ box, begin }: TextCursorProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const draw = () => setPlace(document.activeElement === element ? placeIn(element) : null);
    const enter = () => {
      if (!selectionIn(element)) {
        const start = offsetInView(element);
        selectPassage(element, latest.current ?? { start, end: start });
      }
      draw();
    };
    const move = (event: KeyboardEvent) => {
      if (!movesCursor(event) || event.target !== element) return;
      enter();
      moveCursor(element, event);
      bringCursorIntoView(element);
      event.preventDefault();
      draw();
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("focus", enter, { signal });
    element.addEventListener("blur", draw, { signal });
    element.addEventListener("keydown", move, { signal });
    document.addEventListener("selectionchange", draw, { signal });
    window.addEventListener("resize", draw, { signal });
    return () => listening.abort();
  }, [box]);
  return place && <div className="caret" style={place} />;
}

function bringCursorIntoView(box: HTMLElement): void {
  const [cursor, sight] = [cursorRect(box), box.getBoundingClientRect()];
  if (!cursor) return;
  const up = Math.min(0, cursor.top - sight.top - SCROLL_MARGIN_PX);
  const down = Math.max(0, cursor.bottom - sight.bottom + SCROLL_MARGIN_PX);
  box.scrollBy({ top: up || down, behavior: "instant" });
}

function placeIn(box: HTMLElement): Place | null {
  const cursor = cursorRect(box);
  if (!cursor) return null;
  const origin = box.getBoundingClientRect();
  return {
    top: cursor.top - origin.top + box.scrollTop,
    left: cursor.left - origin.left + box.scrollLeft,
    height: Math.min(cursor.height, 40),
  };
}
