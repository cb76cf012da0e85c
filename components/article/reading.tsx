"use client";
import { EditorContent } from "@tiptap/react";
import { type ReactNode, useMemo, useRef } from "react";
import { shownRating } from "#domain/claim.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { ClaimCard } from "./claim-card.tsx";
import { GutterMap } from "./gutter-map.tsx";
import { MarginNotes } from "./margin-notes.tsx";
import { MarkToolbar } from "./mark-toolbar.tsx";
import { ReadingCaret } from "./reading-caret.tsx";
import { useArticleEditor, useDrawnHighlights } from "./use-article-editor.ts";
import { useClaimsAtPointer } from "./use-claims-at-pointer.ts";
import { useMarking } from "./use-marking.ts";
import { usePlaces } from "./use-places.ts";
import { useScrollToClaim } from "./use-scroll-to-claim.ts";
import { useSelectedPassage } from "./use-selected-passage.ts";
import { useStandingOut } from "./use-standing-out.ts";
import { useWorkspaceView } from "./workspace-view.ts";

/** The article with its claims over the text and in the margin. `children` is the same text from the server, shown until the viewer is ready. */
export function Reading({
  document,
  head,
  children,
}: {
  document: ArticleDocument;
  head: ReactNode;
  children: ReactNode;
}) {
  const { article, shown, numberOf, currentId, hoveredIds } = useWorkspaceView();
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const editor = useArticleEditor(document, article);
  const highlights = useMemo(
    () =>
      shown.flatMap((claim) => {
        const { passage } = claim.anchor;
        return passage ? [{ claimId: claim.id, passage, number: numberOf(claim.id), rating: shownRating(claim) }] : [];
      }),
    [shown, numberOf],
  );
  useDrawnHighlights(editor, highlights);
  useStandingOut(currentId, hoveredIds);
  useClaimsAtPointer(editor);
  const places = usePlaces(editor, sheet, shown);
  useScrollToClaim(scroller, places);
  const selection = useSelectedPassage(editor);
  const acts = useMarking(editor, selection);
  const selected = selection.shown;
  return (
    <>
      <GutterMap places={places} scroller={scroller} />
      <div className="reading" ref={scroller}>
        <div className="reading-inner" ref={sheet}>
          <article className="sheet" dir="auto">
            {head}
            {editor ? <EditorContent editor={editor} /> : children}
          </article>
          <MarginNotes places={places} />
          {editor && <ReadingCaret editor={editor} within={sheet} />}
          {selected && <MarkToolbar selected={selected} within={sheet} acts={acts} />}
          {!selected && editor && <ClaimCard editor={editor} within={sheet} />}
        </div>
      </div>
    </>
  );
}
