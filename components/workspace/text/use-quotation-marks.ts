import type { Editor } from "@tiptap/react";
import { useEffect } from "react";
import { useKnownQuotations } from "#client/article-quotations.ts";
import { useMarkedQuotations } from "#components/workspace/marked-quotations.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Article } from "#domain/article.ts";
import { articleText, positionAt } from "#editor/text-positions.ts";

/** The name in the style sheet. */
const HIGHLIGHT = "reported-quotation";

/**
 * Underline the quotations in sight that other articles report too. The browser paints them without elements of their own,
 * so that claims are drawn as fast as without them. `drawn` changes when the elements of the text do.
 */
export function useQuotationMarks(editor: Editor | null, article: Article, sight: Passage | null, drawn: object): void {
  const { quotations } = useKnownQuotations(article.id);
  const [isMarked] = useMarkedQuotations();
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements need new ranges
  useEffect(() => {
    if (!editor || !sight || !isMarked || typeof Highlight === "undefined") return;
    const text = articleText(editor.state.doc);
    const ranges = quotations.flatMap(({ passage, exact, reports }) => {
      const isInSight = passage.start < sight.end && passage.end > sight.start;
      const isHere = reports > 0 && isInSight && text.slice(passage.start, passage.end) === exact;
      return isHere ? [rangeOf(editor, passage)] : [];
    });
    if (ranges.length > 0) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [editor, sight, drawn, quotations, isMarked]);
}

function rangeOf({ view, state }: Editor, { start, end }: Passage): StaticRange {
  const [from, to] = [view.domAtPos(positionAt(state.doc, start)), view.domAtPos(positionAt(state.doc, end))];
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}
