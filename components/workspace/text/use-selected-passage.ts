import type { Editor } from "@tiptap/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { snapToGraphemes, snapToWords } from "#domain/anchoring/snap.ts";
import { articleText, passageBetween } from "#editor/text-positions.ts";

/** The line at the moving end of the selection, from the top left of the sheet, and whether the selection begins on it. */
export type SelectionEnd = { top: number; bottom: number; left: number; isFirstLine: boolean };

/** What is selected in the article, and where the pointer or the keys left it. */
export type Selected = { passage: Passage; end: SelectionEnd };

/** The rendered selection, and the current one: a key can arrive before the page renders again. */
export type Selection = { rendered: Selected | null; now: () => Selected | null };

/** The passage that is selected: whole words, unless Alt is held. `rendered` is null while a mouse button is down. */
export function useSelectedPassage(editor: Editor | null, sheet: RefObject<HTMLElement | null>): Selection {
  const [rendered, setRendered] = useState<Selected | null>(null);
  const isAlt = useRef(false);
  const now = useCallback(
    () => (editor && sheet.current ? selectedIn(editor, sheet.current, isAlt.current) : null),
    [editor, sheet],
  );
  useEffect(() => {
    if (!editor) return;
    let isDown = false;
    let isInText = false;
    const read = () => setRendered(isDown ? null : now());
    const down = (event: PointerEvent) => {
      isInText = editor.view.dom.contains(event.target as Node);
      isDown = event.pointerType === "mouse" && isInText;
    };
    const up = (event: PointerEvent) => {
      if (isInText) settle(event);
    };
    const settle = ({ altKey }: PointerEvent | KeyboardEvent) => {
      isAlt.current = altKey;
      isDown = false;
      // The browser updates the selection after the event.
      setTimeout(read);
    };
    const press = (event: KeyboardEvent) => {
      if (/^(Arrow|Home|End)/.test(event.key)) settle(event);
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("selectionchange", read, { signal });
    document.addEventListener("pointerdown", down, { signal });
    document.addEventListener("pointerup", up, { signal });
    document.addEventListener("pointercancel", up, { signal });
    document.addEventListener("keydown", press, { signal });
    window.addEventListener("resize", read, { signal });
    return () => listening.abort();
  }, [editor, now]);
  return { rendered, now };
}

function selectedIn(editor: Editor, sheet: HTMLElement, isAlt: boolean): Selected | null {
  const range = rangeIn(editor);
  if (!range || range.collapsed) return null;
  const { view, state } = editor;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  const selected = passageBetween(state.doc, from, to);
  const text = articleText(state.doc);
  const passage = selected && (isAlt ? snapToGraphemes(text, selected) : snapToWords(text, selected));
  return passage && { passage, end: endOf(editor, sheet, from, to) };
}

function endOf({ view }: Editor, sheet: HTMLElement, from: number, to: number): SelectionEnd {
  const first = view.coordsAtPos(from, 1);
  const end = isBackward() ? first : view.coordsAtPos(to, -1);
  const origin = sheet.getBoundingClientRect();
  return {
    top: end.top - origin.top,
    bottom: end.bottom - origin.top,
    left: end.left - origin.left,
    isFirstLine: end.top < first.bottom,
  };
}

/** Whether the moving end of the browser's selection is its beginning. */
function isBackward(): boolean {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode) return false;
  const range = document.createRange();
  range.setStart(anchorNode, anchorOffset);
  return range.comparePoint(focusNode, focusOffset) < 0;
}

/** The part of the browser's selection that is in the article. */
function rangeIn({ view: { dom } }: Editor): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || !selection.anchorNode) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(dom)) return null;
  if (!dom.contains(selection.anchorNode)) return null;
  const within = range.cloneRange();
  if (!dom.contains(range.startContainer)) within.setStart(dom, 0);
  if (!dom.contains(range.endContainer)) within.setEnd(dom, dom.childNodes.length);
  return within;
}
