import type { EditorView } from "@tiptap/pm/view";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#domain/binary-search.ts";
import { articleText, offsetAt, positionAt } from "#editor/text-positions.ts";

/** The line of a character on the screen, as the editor finds it. */
export const lineAt = (view: EditorView, offset: number, side: 1 | -1 = 1) =>
  view.coordsAtPos(positionAt(view.state.doc, offset), side);

/** The text whose lines lie between two heights of the screen, found by binary search. */
export function textBetweenHeights(view: EditorView, top: number, bottom: number): Passage {
  const { length } = articleText(view.state.doc);
  const start = firstWhere(length, (offset) => lineAt(view, offset).bottom >= top);
  return { start, end: start + firstWhere(length - start, (more) => lineAt(view, start + more).top > bottom) };
}

/** The textblocks in which the browser's selection begins and ends, where that is in the article. */
export function selectedBlocks(view: EditorView): Passage[] {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = document.getSelection() ?? {};
  return [blockAt(view, anchorNode, anchorOffset), blockAt(view, focusNode, focusOffset)].flat();
}

function blockAt(view: EditorView, node: Node | null | undefined, offset: number): Passage[] {
  if (!node || !view.dom.contains(node)) return [];
  const { doc } = view.state;
  const position = doc.resolve(view.posAtDOM(node, offset));
  if (!position.parent.isTextblock) return [];
  return [{ start: offsetAt(doc, position.start()), end: offsetAt(doc, position.end()) }];
}
