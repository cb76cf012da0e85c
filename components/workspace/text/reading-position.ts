import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type { Line } from "#components/workspace/hovered.ts";
import { lineAt, textBetweenHeights } from "#components/workspace/margin/text-geometry.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { offsetAt, positionAt } from "#editor/text-positions.ts";

/** The offset of the reader's cursor, the moving end of the selection; null if it is not in the article. */
export function cursorOffset({ view, state }: Editor): number | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !view.dom.contains(selection.focusNode)) return null;
  return offsetAt(state.doc, view.posAtDOM(selection.focusNode, selection.focusOffset));
}

/** The line of the reader's cursor on the screen; null if the cursor is not in the article. */
export function cursorLine({ view }: Editor): Line | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !view.dom.contains(selection.focusNode)) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  // Between two elements, such as at the end of a claim, the browser has no box, but the editor does.
  const position = view.posAtDOM(selection.focusNode, selection.focusOffset);
  return range.getClientRects()[0] ?? view.coordsAtPos(position, -1);
}

/** Put the reader's cursor at an offset, in ProseMirror too: its next draw would restore the selection that it knows. */
export function placeCursor({ view, state }: Editor, offset: number): void {
  const position = positionAt(state.doc, offset);
  const { node, offset: at } = view.domAtPos(position);
  document.getSelection()?.collapse(node, at);
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position))));
}

/** Select the words of a passage, as a person would. */
export function selectPassage({ view, state }: Editor, { start, end }: Passage): void {
  const [from, to] = [view.domAtPos(positionAt(state.doc, start)), view.domAtPos(positionAt(state.doc, end))];
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Where the person reads: at the cursor if it is on the screen, else at the first visible words. */
export function readingOffset(editor: Editor, scroller: HTMLElement): number {
  const [offset, line] = [cursorOffset(editor), cursorLine(editor)];
  if (offset !== null && line && isInSight(line, scroller)) return offset;
  const { top, bottom } = scroller.getBoundingClientRect();
  return textBetweenHeights(editor.view, top, bottom).start;
}

export function isInSight({ top, bottom }: Pick<Line, "top" | "bottom">, scroller: HTMLElement): boolean {
  const sight = scroller.getBoundingClientRect();
  return bottom > sight.top && top < sight.bottom;
}

const SCROLL_MARGIN_PX = 60;

/** Scroll as little as needed to show a line. Without animation, because the next key measures from here. */
export function bringIntoSight({ top, bottom }: Pick<Line, "top" | "bottom">, scroller: HTMLElement): void {
  const sight = scroller.getBoundingClientRect();
  const by = Math.min(0, top - sight.top - SCROLL_MARGIN_PX) || Math.max(0, bottom - sight.bottom + SCROLL_MARGIN_PX);
  if (by !== 0) scroller.scrollBy({ top: by, behavior: "instant" });
}

/** The most that a passage may be away from the upper edge of a tall screen, in pixels. */
const HEADROOM_PX = 40;

/** How far the text must scroll to show the line at an offset well; 0 if it does. */
export function distanceTo({ view }: Editor, offset: number, scroller: HTMLElement): number {
  const { clientHeight } = scroller;
  const { top, bottom } = lineAt(view, offset);
  const from = top - scroller.getBoundingClientRect().top;
  const isWellInSight = from >= Math.min(HEADROOM_PX, clientHeight * 0.1) && from + bottom - top <= clientHeight * 0.7;
  return isWellInSight ? 0 : from - clientHeight * 0.28;
}

/** From this many screens on the text jumps instead of scrolling smoothly. */
const JUMP_FROM_SCREENS = 2;

/** Scroll to the line at an offset, unless it is well in sight. */
export function scrollToOffset(editor: Editor, scroller: HTMLElement, offset: number, behavior: ScrollBehavior): void {
  const by = distanceTo(editor, offset, scroller);
  const isFar = Math.abs(by) > scroller.clientHeight * JUMP_FROM_SCREENS;
  if (by !== 0) scroller.scrollBy({ top: by, behavior: isFar ? "instant" : behavior });
}

/** Scroll to a passage, and put the reader's cursor at its start. */
export function scrollToPassage(editor: Editor, scroller: HTMLElement, { start }: Passage): void {
  placeCursor(editor, start);
  scrollToOffset(editor, scroller, start, "auto");
}
