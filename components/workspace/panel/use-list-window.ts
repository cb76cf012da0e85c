import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { MAX_DRAWN_AS_A_WHOLE } from "#components/workspace/claims-in-text.ts";
import { CHUNK_SIZE, chunkHeights, chunksBetween, type ListPart, partsOf } from "./list-window.ts";

/** Items this many pixels outside of the visible part are rendered too. */
const OVERSCAN_PX = 500;

/**
 * Virtualizes a long list in a panel that scrolls: the visible items are rendered, with those next to the focused one,
 * and space for the others. A list of moderate length is rendered completely in idle time, again for each new `choice`
 * of items. At first the item `at` is visible.
 */
export function useListWindow(
  count: number,
  list: RefObject<HTMLElement | null>,
  at: number,
  choice: object,
): ListPart[] {
  const [measured, setMeasured] = useState<ReadonlyMap<number, number>>(new Map());
  const [[first, last], setSight] = useState([Math.floor(at / CHUNK_SIZE), Math.floor(at / CHUNK_SIZE)]);
  const [focused, setFocused] = useState(-1);
  const [wholeFor, setWholeFor] = useState<object | null>(null);
  const heights = useMemo(() => chunkHeights(count, measured), [count, measured]);
  const latest = useRef(heights);
  const beginAt = useRef(at);
  useLayoutEffect(() => {
    latest.current = heights;
    const known = withMeasured(measured, list.current);
    if (known !== measured) return setMeasured(known);
    // Only now the space above it has its final height.
    if (beginAt.current > 0)
      itemAt(list.current, beginAt.current)?.scrollIntoView({ block: "center", behavior: "instant" });
    beginAt.current = 0;
  });
  useLayoutEffect(() => {
    const element = list.current;
    const panel = element?.closest<HTMLElement>(".panel");
    if (!element || !panel) return;
    const update = () => {
      if (beginAt.current > 0) return;
      const top = panel.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const seen = chunksBetween(latest.current, top - OVERSCAN_PX, top + panel.clientHeight + OVERSCAN_PX);
      setSight((before) => (before.join() === seen.join() ? before : seen));
    };
    const focus = ({ target }: FocusEvent) => setFocused(Math.floor(indexOf(target) / CHUNK_SIZE));
    const blur = () => setFocused(-1);
    update();
    const observer = new ResizeObserver(update);
    observer.observe(panel);
    const listening = new AbortController();
    const { signal } = listening;
    panel.addEventListener("scroll", update, { passive: true, signal });
    element.addEventListener("focusin", focus, { signal });
    element.addEventListener("focusout", blur, { signal });
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [list]);
  const isFew = count <= MAX_DRAWN_AS_A_WHOLE;
  useEffect(() => {
    if (isFew) startTransition(() => setWholeFor(choice));
  }, [isFew, choice]);
  return partsOf(
    count,
    heights,
    (chunk) => (isFew && wholeFor === choice) || chunk === focused || (chunk >= first && chunk <= last),
  );
}

const itemAt = (list: HTMLElement | null, index: number) => list?.querySelector(`[aria-posinset="${index + 1}"]`);

/** The index of the item that holds an element; -1 if none does. */
const indexOf = (target: EventTarget | null): number =>
  Number((target instanceof Element && target.closest("[aria-posinset]")?.getAttribute("aria-posinset")) || 0) - 1;

/** The measured heights of the chunks, updated from the page; the same map if nothing is new. */
function withMeasured(known: ReadonlyMap<number, number>, list: HTMLElement | null): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const item of list?.querySelectorAll("[aria-posinset]") ?? []) {
    const chunk = Math.floor(indexOf(item) / CHUNK_SIZE);
    heights.set(chunk, (heights.get(chunk) ?? 0) + item.getBoundingClientRect().height);
  }
  const isNew = [...heights].some(([chunk, height]) => known.get(chunk) !== height);
  return isNew ? new Map([...known, ...heights]) : known;
}
