import { type RefObject, useEffect } from "react";
import type { Passage } from "#domain/anchoring/selectors.ts";

/** Scrolls to each new match of the search, and to the quote once it is found. Returns how to scroll to the quote. */
export function useScrollToMark(
  box: RefObject<HTMLElement | null>,
  match: Passage | null,
  quote: Passage | null,
): () => void {
  const [matchStart, quoteStart] = [match?.start ?? null, quote?.start ?? null];
  useEffect(() => {
    if (matchStart !== null) return scrollTo(box.current, "mark.is-match");
  }, [box, matchStart]);
  useEffect(() => {
    if (quoteStart !== null) return scrollTo(box.current, QUOTE);
  }, [box, quoteStart]);
  return () => {
    scrollTo(box.current, QUOTE);
    box.current?.focus({ preventScroll: true });
  };
}

const QUOTE = "mark:is(.is-found, .is-changed)";

/** Frames in which the mark is kept in view: the heights of the parts around it are known only once they were drawn. */
const FRAMES = 12;

/** Returns how to stop. */
function scrollTo(box: HTMLElement | null, selector: string): () => void {
  let frame = 0;
  let count = 0;
  const scroll = () => {
    box?.querySelector(selector)?.scrollIntoView({ block: "center", behavior: "instant" });
    count += 1;
    if (count < FRAMES) frame = requestAnimationFrame(scroll);
  };
  scroll();
  return () => cancelAnimationFrame(frame);
}
