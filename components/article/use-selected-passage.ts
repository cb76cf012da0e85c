import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { snapToGraphemes, snapToWords } from "#domain/anchoring/snap.ts";
import { articleText, offsetAt, passageBetween } from "#editor/text-positions.ts";

/** What is selected in the article, and where on the screen it is. */
export type Selected = { passage: Passage; box: DOMRect };

/** The passage the reader has selected by mouse, touch or keyboard: whole words, unless Alt is held. Null while a mouse button is down. */
export function useSelectedPassage(editor: Editor | null): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    if (!editor) return;
    let isAlt = false;
    let isDown = false;
    const read = () => setSelected(isDown ? null : selectedIn(editor, isAlt));
    const down = (event: PointerEvent) => {
      isDown = event.pointerType === "mouse" && editor.view.dom.contains(event.target as Node);
    };
    const settle = ({ altKey }: PointerEvent | KeyboardEvent) => {
      isAlt = altKey;
      isDown = false;
      // The browser settles the selection after the event.
      setTimeout(read);
    };
    const press = (event: KeyboardEvent) => {
      if (/^(Arrow|Home|End)/.test(event.key)) settle(event);
    };
    document.addEventListener("selectionchange", read);
    document.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", settle);
    document.addEventListener("pointercancel", settle);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("selectionchange", read);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", settle);
      document.removeEventListener("pointercancel", settle);
      document.removeEventListener("keydown", press);
    };
  }, [editor]);
  return selected;
}

function selectedIn(editor: Editor, isAlt: boolean): Selected | null {
  const range = rangeIn(editor);
  if (!range || range.collapsed) return null;
  const { view, state } = editor;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  const asked = passageBetween(state.doc, from, to);
  const text = articleText(state.doc);
  const passage = asked && (isAlt ? snapToGraphemes(text, asked) : snapToWords(text, asked));
  return passage && { passage, box: range.getBoundingClientRect() };
}

/** The browser's selection as far as it lies in the article. */
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

/** Where the reader's cursor is in the text: the end they moved last. Null when it is not in the article. */
export function cursorOffset({ view, state }: Editor): number | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !view.dom.contains(selection.focusNode)) return null;
  return offsetAt(state.doc, view.posAtDOM(selection.focusNode, selection.focusOffset));
}
