import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { FEW } from "#components/workspace/claims-in-text.ts";
import { CHUNK, chunkHeights, chunksBetween, type ListPart, partsOf } from "./list-window.ts";

/** Pixels beyond what is in sight in which items are there already. */
const MARGIN = 500;

/**
 * The parts of a long list in a panel that scrolls: the items in sight are there, with those next to the one that has the
 * focus, and room for the others. A list that is not very long is there as a whole as soon as there is time, anew for
 * each `choice` of items. It begins with the item `at` in sight.
 */
export function useListWindow(
  count: number,
  list: RefObject<HTMLElement | null>,
  at: number,
  choice: object,
): ListPart[] {
  const [measured, setMeasured] = useState<ReadonlyMap<number, number>>(new Map());
  const [[first, last], setSight] = useState([Math.floor(at / CHUNK), Math.floor(at / CHUNK)]);
  const [focused, setFocused] = useState(-1);
  const [wholeFor, setWholeFor] = useState<object | null>(null);
  const heights = useMemo(() => chunkHeights(count, measured), [count, measured]);
  const latest = useRef(heights);
  const beginAt = useRef(at);
  useLayoutEffect(() => {
    latest.current = heights;
    const known = withMeasured(measured, list.current);
    if (known !== measured) return setMeasured(known);
    // Only now there is as much room above it as there will be.
    if (beginAt.current > 0)
      itemAt(list.current, beginAt.current)?.scrollIntoView({ block: "center", behavior: "instant" });
    beginAt.current = 0;
  });
  useLayoutEffect(() => {
    const element = list.current;
    const panel = element?.closest<HTMLElement>(".panel");
    if (!element || !panel) return;
    const look = () => {
      if (beginAt.current > 0) return;
      const top = panel.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const seen = chunksBetween(latest.current, top - MARGIN, top + panel.clientHeight + MARGIN);
      setSight((before) => (before.join() === seen.join() ? before : seen));
    };
    const focus = ({ target }: FocusEvent) => setFocused(Math.floor(placeOf(target) / CHUNK));
    const blur = () => setFocused(-1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(panel);
    panel.addEventListener("scroll", look, { passive: true });
    element.addEventListener("focusin", focus);
    element.addEventListener("focusout", blur);
    return () => {
      observer.disconnect();
      panel.removeEventListener("scroll", look);
      element.removeEventListener("focusin", focus);
      element.removeEventListener("focusout", blur);
    };
  }, [list]);
  const isFew = count <= FEW;
  useEffect(() => {
    if (isFew) startTransition(() => setWholeFor(choice));
  }, [isFew, choice]);
  return partsOf(
    count,
    heights,
    (chunk) => (isFew && wholeFor === choice) || chunk === focused || (chunk >= first && chunk <= last),
  );
}

const itemAt = (list: HTMLElement | null, place: number) => list?.querySelector(`[aria-posinset="${place + 1}"]`);

/** Where an item stands in its list, from 0; before all others when the element is in none. */
const placeOf = (target: EventTarget | null): number =>
  Number((target instanceof Element && target.closest("[aria-posinset]")?.getAttribute("aria-posinset")) || 0) - 1;

/** What is known of the heights of chunks, and what can be seen of them now; the same object when that is nothing new. */
function withMeasured(known: ReadonlyMap<number, number>, list: HTMLElement | null): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const item of list?.querySelectorAll("[aria-posinset]") ?? []) {
    const chunk = Math.floor(placeOf(item) / CHUNK);
    heights.set(chunk, (heights.get(chunk) ?? 0) + item.getBoundingClientRect().height);
  }
  const isNew = [...heights].some(([chunk, height]) => known.get(chunk) !== height);
  return isNew ? new Map([...known, ...heights]) : known;
}
