import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useState } from "react";
import type { Claim } from "#domain/claim.ts";
import { positionAt } from "#editor/text-positions.ts";

/** Where claims lie on the sheet, in pixels from its top, and how tall it is. */
export type Places = { tops: Map<string, number>; height: number };

const NOWHERE: Places = { tops: new Map(), height: 0 };

/** The places of claims, measured again when the claims, the text's size or the fonts change. */
export function usePlaces(editor: Editor | null, sheet: RefObject<HTMLElement | null>, claims: Claim[]): Places {
  const [places, setPlaces] = useState(NOWHERE);
  useEffect(() => {
    const element = sheet.current;
    if (!editor || !element) return;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPlaces(placesOf(editor, element, claims)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(editor.view.dom);
    void document.fonts?.ready.then(measure);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [editor, sheet, claims]);
  return places;
}

function placesOf(editor: Editor, sheet: HTMLElement, claims: Claim[]): Places {
  if (editor.isDestroyed) return NOWHERE;
  const { view, state } = editor;
  const origin = sheet.getBoundingClientRect().top;
  const tops = new Map<string, number>();
  for (const { id, anchor } of claims) {
    if (anchor.passage) tops.set(id, view.coordsAtPos(positionAt(state.doc, anchor.passage.start), 1).top - origin);
  }
  return { tops, height: sheet.scrollHeight };
}
