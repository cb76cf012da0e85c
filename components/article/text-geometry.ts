import type { EditorView } from "@tiptap/pm/view";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#editor/passage-index.ts";
import { articleText, positionAt } from "#editor/text-positions.ts";

/** The line of a character on the screen, as the editor finds it. */
export const lineAt = (view: EditorView, offset: number, side: 1 | -1 = 1) =>
  view.coordsAtPos(positionAt(view.state.doc, offset), side);

/** The text whose lines lie between two heights of the screen; found by halves, since lines follow each other. */
export function textBetweenHeights(view: EditorView, top: number, bottom: number): Passage {
  const { length } = articleText(view.state.doc);
  const start = firstWhere(length, (offset) => lineAt(view, offset).bottom >= top);
  return { start, end: start + firstWhere(length - start, (more) => lineAt(view, start + more).top > bottom) };
}
