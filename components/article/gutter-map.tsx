"use client";
import { type RefObject, useEffect, useState } from "react";
import { shownRating } from "#domain/claim.ts";
import type { Places } from "./use-places.ts";
import { useWorkspaceView } from "./workspace-view.ts";

/** Where claims lie in the whole article, and which part of it is in sight. For the eye and the mouse; the list of claims says the same. */
export function GutterMap({
  places: { tops, height },
  scroller,
}: {
  places: Places;
  scroller: RefObject<HTMLElement | null>;
}) {
  const { shown, currentId } = useWorkspaceView();
  const sight = useSight(scroller);
  const jump = (event: React.MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const element = scroller.current;
    if (element)
      element.scrollTo({ top: ((event.clientY - box.top) / box.height) * height - element.clientHeight / 2 });
  };
  return (
    // The keyboard has J, K and the list of claims.
    <div className="map" aria-hidden="true" onClick={jump}>
      {height > 0 && <b style={{ top: `${sight.top * 100}%`, height: `${sight.part * 100}%` }} />}
      {shown.map((claim) => {
        const top = tops.get(claim.id);
        const rating = shownRating(claim);
        if (top === undefined) return null;
        return (
          <i
            key={claim.id}
            className={rating ? `r-${rating}` : ""}
            data-current={claim.id === currentId || undefined}
            style={{ top: `${(top / height) * 100}%` }}
          />
        );
      })}
    </div>
  );
}

/** The part of the article in sight: where it begins and how much it is, from 0 to 1. */
function useSight(scroller: RefObject<HTMLElement | null>): { top: number; part: number } {
  const [sight, setSight] = useState({ top: 0, part: 1 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setSight({
        top: element.scrollTop / element.scrollHeight,
        part: Math.min(1, element.clientHeight / element.scrollHeight),
      });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller]);
  return sight;
}
