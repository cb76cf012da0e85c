import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { textBetweenHeights } from "#components/workspace/margin/text-geometry.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { articleText } from "#editor/text-positions.ts";

/** How many screens are drawn above and below the visible part, and how many must be left before more is drawn. */
const [DRAWN_SCREENS, MIN_LEFT_SCREENS] = [0.4, 0.15];

/** The number of characters that an idle callback adds at each end. */
const GROWTH_CHARACTERS = 12_000;

/**
 * The part of the text in which claims are drawn: the visible part and some text around it. If there are few claims it
 * grows to the whole text in idle time, and again for each new `claims`. For printing it is the whole text at once.
 * Null before the text is there.
 */
export function usePassageInSight(
  editor: Editor | null,
  scroller: RefObject<HTMLElement | null>,
  claims: object,
  isFew: boolean,
): Passage | null {
  const [visible, setVisible] = useState<Passage | null>(null);
  const [growth, setGrowth] = useState<{ of: object; passage: Passage } | null>(null);
  const grown = growth?.of === claims ? growth.passage : null;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!editor || !element) return;
    let [top, bottom] = [0, 0];
    let frame = 0;
    const update = () => {
      if (editor.isDestroyed) return;
      const { scrollTop, clientHeight } = element;
      if (scrollTop >= top && scrollTop + clientHeight <= bottom) return;
      const box = element.getBoundingClientRect();
      const [more, slack] = [clientHeight * DRAWN_SCREENS, clientHeight * (DRAWN_SCREENS - MIN_LEFT_SCREENS)];
      [top, bottom] = [Math.max(0, scrollTop - slack), scrollTop + clientHeight + slack];
      setVisible(textBetweenHeights(editor.view, box.top - more, box.bottom + more));
    };
    const updateSoon = () => {
      [top, bottom] = [0, 0];
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(update);
    };
    const print = () => flushSync(() => setVisible({ start: 0, end: articleText(editor.state.doc).length }));
    update();
    const observer = new ResizeObserver(updateSoon);
    observer.observe(element);
    observer.observe(editor.view.dom);
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("scroll", update, { passive: true, signal });
    window.addEventListener("beforeprint", print, { signal });
    window.addEventListener("afterprint", updateSoon, { signal });
    return () => {
      listening.abort();
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [editor, scroller]);
  useEffect(() => {
    if (!editor || !isFew || !visible) return;
    const { length } = articleText(editor.state.doc);
    const { start, end } = joined(visible, grown);
    if (start > 0 || end < length)
      return whenIdle(() => {
        const passage = {
          start: Math.max(0, start - GROWTH_CHARACTERS),
          end: Math.min(length, end + GROWTH_CHARACTERS),
        };
        setGrowth({ of: claims, passage });
      });
  }, [editor, isFew, visible, grown, claims]);
  return useMemo(() => (visible && isFew ? joined(visible, grown) : visible), [visible, grown, isFew]);
}

/** The smallest passage that holds both; `to` itself if it holds `added` already. */
function joined(added: Passage, to: Passage | null): Passage {
  if (!to) return added;
  if (added.start >= to.start && added.end <= to.end) return to;
  return { start: Math.min(added.start, to.start), end: Math.max(added.end, to.end) };
}

/** Returns a function that cancels it. Safari has no requestIdleCallback. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 50);
    return () => clearTimeout(timer);
  }
  const callback = requestIdleCallback(run);
  return () => cancelIdleCallback(callback);
}
