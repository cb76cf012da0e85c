import { type RefObject, useEffect, useState } from "react";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { quotedPassage } from "#domain/quote/quoted-words.ts";
import { selectionIn } from "./text-offsets.ts";

/** The whole words that are selected in the text. They stay while the focus is elsewhere. */
export function useSelectedWords(box: RefObject<HTMLElement | null>, text: string | null): Passage | null {
  const [selected, setSelected] = useState<{ text: string; passage: Passage } | null>(null);
  useEffect(() => {
    if (text === null) return;
    const read = () => {
      const selection = box.current && selectionIn(box.current);
      if (!selection) return;
      const passage = selection.start < selection.end ? quotedPassage(text, selection) : null;
      setSelected(passage && { text, passage });
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [box, text]);
  return selected?.text === text ? (selected?.passage ?? null) : null;
}
