import type { Editor } from "@tiptap/react";
import { useSearchParams } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { passageInAddress } from "#domain/addresses.ts";
import { distanceTo, selectPassage } from "./reading-position.ts";

/** Scroll to the passage that the address names, and select its words, so that they can be marked as a claim. */
export function useSelectRequestedPassage(editor: Editor | null, scroller: RefObject<HTMLElement | null>): void {
  const { article } = useWorkspace();
  const requested = useSearchParams().get("passage");
  useEffect(() => {
    const passage = passageInAddress(requested, article.text.length);
    if (!editor || !scroller.current || !passage) return;
    scroller.current.scrollBy({ top: distanceTo(editor, passage.start, scroller.current), behavior: "instant" });
    selectPassage(editor, passage);
  }, [editor, scroller, requested, article]);
}
