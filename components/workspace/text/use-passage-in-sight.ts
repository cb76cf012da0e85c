import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { textBetweenHeights } from "#components/workspace/margin/text-geometry.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { articleText } from "#editor/text-positions.ts";

/** How much is drawn above and below what is in sight, and from how much left of it on more is drawn, in screens. */
const [DRAWN, LEFT] = [0.4, 0.15];

/** Characters by which what is drawn grows at each end while the browser has nothing else to do. */
const GROWTH = 12_000;

/**
 * The part of the text in which claims are drawn: what is in sight with some of what is next to it. Where there are few
 * claims it grows to the whole text as soon as there is time, and anew for each choice of `claims`; for printing it is the
 * whole text at once. Null before the text is there.
 */
export function usePassageInSight(
  editor: Editor | null,
  scroller: RefObject<HTMLElement | null>,
  claims: object,
  isFew: boolean,
): Passage | null {
  const [seen, setSeen] = useState<Passage | null>(null);
  const [growth, setGrowth] = useState<{ of: object; passage: Passage } | null>(null);
  const grown = growth?.of === claims ? growth.passage : null;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!editor || !element) return;
    let [top, bottom] = [0, 0];
    let frame = 0;
    const look = () => {
      if (editor.isDestroyed) return;
      const { scrollTop, clientHeight } = element;
      if (scrollTop >= top && scrollTop + clientHeight <= bottom) return;
      const box = element.getBoundingClientRect();
      const [more, slack] = [clientHeight * DRAWN, clientHeight * (DRAWN - LEFT)];
      [top, bottom] = [Math.max(0, scrollTop - slack), scrollTop + clientHeight + slack];
      setSeen(textBetweenHeights(editor.view, box.top - more, box.bottom + more));
    };
    const lookAgain = () => {
      [top, bottom] = [0, 0];
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const print = () => flushSync(() => setSeen({ start: 0, end: articleText(editor.state.doc).length }));
    look();
    const observer = new ResizeObserver(lookAgain);
    observer.observe(element);
    observer.observe(editor.view.dom);
    element.addEventListener("scroll", look, { passive: true });
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", lookAgain);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener("scroll", look);
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", lookAgain);
    };
  }, [editor, scroller]);
  useEffect(() => {
    if (!editor || !isFew || !seen) return;
    const { length } = articleText(editor.state.doc);
    const { start, end } = joined(seen, grown);
    if (start > 0 || end < length)
      return whenIdle(() => {
        const passage = { start: Math.max(0, start - GROWTH), end: Math.min(length, end + GROWTH) };
        setGrowth({ of: claims, passage });
      });
  }, [editor, isFew, seen, grown, claims]);
  return useMemo(() => (seen && isFew ? joined(seen, grown) : seen), [seen, grown, isFew]);
}

/** The passage from the first of both to the last of both; the same object when nothing is added to the second. */
function joined(added: Passage, to: Passage | null): Passage {
  if (!to) return added;
  if (added.start >= to.start && added.end <= to.end) return to;
  return { start: Math.min(added.start, to.start), end: Math.max(added.end, to.end) };
}

/** Returns how to call it off. Safari has no word for it. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 50);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run);
  return () => cancelIdleCallback(asked);
}
