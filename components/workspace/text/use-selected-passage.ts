import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { snapToGraphemes, snapToWords } from "#domain/anchoring/snap.ts";
import { articleText, offsetAt, passageBetween } from "#editor/text-positions.ts";

/** What is selected in the article, and where on the screen it is. */
export type Selected = { passage: Passage; box: DOMRect };

/** The rendered selection, and the current one: a key can arrive before the page renders again. */
export type Selection = { rendered: Selected | null; now: () => Selected | null };

/** The passage that is selected: whole words, unless Alt is held. `rendered` is null while a mouse button is down. */
export function useSelectedPassage(editor: Editor | null): Selection {
  const [rendered, setRendered] = useState<Selected | null>(null);
  const isAlt = useRef(false);
  const now = useCallback(() => editor && selectedIn(editor, isAlt.current), [editor]);
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
    return () => listening.abort();
  }, [editor, now]);
  return { rendered, now };
}

function selectedIn(editor: Editor, isAlt: boolean): Selected | null {
  const range = rangeIn(editor);
  if (!range || range.collapsed) return null;
  const { view, state } = editor;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  const selected = passageBetween(state.doc, from, to);
  const text = articleText(state.doc);
  const passage = selected && (isAlt ? snapToGraphemes(text, selected) : snapToWords(text, selected));
  return passage && { passage, box: range.getBoundingClientRect() };
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

/** The offset of the reader's cursor, the moving end of the selection; null if it is not in the article. */
export function cursorOffset({ view, state }: Editor): number | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !view.dom.contains(selection.focusNode)) return null;
  return offsetAt(state.doc, view.posAtDOM(selection.focusNode, selection.focusOffset));
}
