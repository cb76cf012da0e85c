"use client";
import { EditorContent } from "@tiptap/react";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useClaims } from "#client/workspace/hooks.ts";
import { claimsInText, MAX_DRAWN_AS_A_WHOLE } from "#components/workspace/claims-in-text.ts";
import { GutterMap } from "#components/workspace/margin/gutter-map.tsx";
import { MarginNotes } from "#components/workspace/margin/margin-notes.tsx";
import { PrintedNotes } from "#components/workspace/margin/printed-notes.tsx";
import { useSheetLayout } from "#components/workspace/margin/use-sheet-layout.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { directionOf } from "#domain/direction.ts";
import { ClaimCard } from "./claim-card.tsx";
import { MarkToolbar } from "./mark-toolbar.tsx";
import { ReadingCaret } from "./reading-caret.tsx";
import { readingOffset, scrollToPassage } from "./reading-position.ts";
import { useArticleEditor, useDrawnHighlights, useDrawnSuggestions } from "./use-article-editor.ts";
import { useClaimsAtPointer } from "./use-claims-at-pointer.ts";
import { useDragWithinColumn } from "./use-drag-within-column.ts";
import { useEmphasizedClaims } from "./use-emphasized-claims.ts";
import { useMarking } from "./use-marking.ts";
import { usePassageInSight } from "./use-passage-in-sight.ts";
import { useQuotationMarks } from "./use-quotation-marks.ts";
import { useScrollToClaim } from "./use-scroll-to-claim.ts";
import { useSelectRequestedPassage } from "./use-select-requested-passage.ts";
import { useSelectedPassage } from "./use-selected-passage.ts";

/** The article with its claims over it and in the margin. `children` is shown until the editor is ready. */
export function Reading({
  document,
  head,
  children,
}: {
  /** In JSON. */
  document: string;
  head: ReactNode;
  children: ReactNode;
}) {
  const { article, visibleClaims, filter, numberOf, currentId, open, hovered, scale, ...view } = useWorkspaceView();
  const { focusable, readingOffset: readingFrom, showPassage, suggestions } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const editor = useArticleEditor(document, article);
  useEffect(() => {
    focusable.text.set(editor?.view.dom ?? null);
    readingFrom.current = () => editor && scroller.current && readingOffset(editor, scroller.current);
    showPassage.current = (passage) => editor && scroller.current && scrollToPassage(editor, scroller.current, passage);
  }, [focusable, readingFrom, showPassage, editor]);
  const all = useClaims();
  const claims = useMemo(() => claimsInText(all, visibleClaims, numberOf), [all, visibleClaims, numberOf]);
  const shown = useMemo(
    () => (visibleClaims === all ? claims : claimsInText(visibleClaims, visibleClaims, numberOf)),
    [all, claims, visibleClaims, numberOf],
  );
  const sight = usePassageInSight(editor, scroller, filter, claims.highlights.length <= MAX_DRAWN_AS_A_WHOLE);
  useDrawnHighlights(editor, claims.highlights, sight);
  useQuotationMarks(editor, article, sight, claims);
  useDrawnSuggestions(editor, suggestions);
  // The margin and the map are deferred, so that the text responds first.
  const mapped = useDeferredValue(claims);
  const beside = useDeferredValue(shown);
  const sightBeside = useDeferredValue(sight);
  const currentBeside = useDeferredValue(currentId);
  useEmphasizedClaims(currentId, hovered);
  useClaimsAtPointer(editor);
  const layout = useSheetLayout(editor, sheet);
  useScrollToClaim(editor, scroller);
  useSelectRequestedPassage(editor, scroller);
  useDragWithinColumn(editor, scroller);
  const selection = useSelectedPassage(editor, sheet);
  const marking = useMarking(editor, selection, scroller);
  const selected = selection.rendered;
  return (
    <>
      <GutterMap claims={mapped} layout={layout} scroller={scroller} currentId={currentBeside} />
      <div className="reading" ref={scroller}>
        <div className="reading-inner" ref={sheet}>
          <article className="sheet" dir={directionOf(article.language)}>
            {head}
            {editor ? <EditorContent editor={editor} /> : children}
            <PrintedNotes {...{ article, visibleClaims, numberOf, scale }} />
          </article>
          <div className="notes">
            {editor && sightBeside && layout && (
              <MarginNotes
                {...{ editor, sheet, layout, open, hovered, scale }}
                claims={beside}
                sight={sightBeside}
                currentId={currentBeside}
              />
            )}
          </div>
          {editor && <ReadingCaret editor={editor} within={sheet} scroller={scroller} claims={claims} />}
          {selected && <MarkToolbar {...marking} selected={selected} scroller={scroller} />}
          {!selected && <ClaimCard within={sheet} />}
        </div>
      </div>
    </>
  );
}
