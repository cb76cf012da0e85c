import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { selectedBlocks } from "#components/workspace/margin/text-geometry.ts";
import type { Suggestions } from "#components/workspace/use-suggestions.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Article } from "#domain/article.ts";
import { directionOf } from "#domain/direction.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { articleExtensions } from "#editor/extensions.ts";
import type { Highlight } from "#editor/highlight-layout.ts";
import { drawHighlights, Highlights } from "#editor/highlights.ts";
import { drawSuggestedSentences, SuggestedSentences } from "#editor/suggested-sentences.ts";

const extensions = [...articleExtensions, Highlights, SuggestedSentences];

/** The server creates no editor. */
const isInBrowser = typeof window !== "undefined";

/** A read-only editor that shows the article, a document in JSON. Null until the browser has created it. */
export function useArticleEditor(
  document: string,
  { title, language }: Pick<Article, "title" | "language">,
): Editor | null {
  const content = useMemo((): ArticleDocument | null => (isInBrowser ? JSON.parse(document) : null), [document]);
  return useEditor({
    extensions,
    content,
    editable: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: "article-body",
        tabindex: "0",
        role: "document",
        "aria-label": `Text of ${title}`,
        lang: language,
        dir: directionOf(language),
      },
    },
  });
}

/** Draw the current claims in the visible part of the text. */
export function useDrawnHighlights(editor: Editor | null, highlights: Highlight[], sight: Passage | null): void {
  useLayoutEffect(() => {
    if (!editor || !sight) return;
    editor.view.dispatch(drawHighlights(editor.state, highlights, sight, selectedBlocks(editor.view)));
  }, [editor, highlights, sight]);
}

/** Draw the sentences that are worth checking first, the current one apart. */
export function useDrawnSuggestions(editor: Editor | null, { sentences, current }: Suggestions): void {
  const isDrawn = useRef(false);
  useEffect(() => {
    if (!editor || (!sentences && !isDrawn.current)) return;
    isDrawn.current = sentences !== null;
    const passages = (sentences ?? []).map(({ passage }) => passage);
    editor.view.dispatch(drawSuggestedSentences(editor.state, { passages, current: current?.passage ?? null }));
  }, [editor, sentences, current]);
}
