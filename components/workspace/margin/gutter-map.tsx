"use client";
import { memo, type RefObject, useEffect, useMemo, useState } from "react";
import type { ClaimsInText } from "#components/workspace/claims-in-text.ts";
import type { Highlight } from "#editor/highlight-layout.ts";
import type { SheetLayout } from "./use-sheet-layout.ts";

/** A map of all claims, with the visible part marked. Screen readers have the list of claims instead. */
export const GutterMap = memo(function GutterMap({
  claims: { highlights },
  layout,
  scroller,
  currentId,
}: {
  claims: ClaimsInText;
  layout: SheetLayout | null;
  scroller: RefObject<HTMLElement | null>;
  currentId: string | null;
}) {
  const current = currentId ? highlights.find(({ claimId }) => claimId === currentId) : undefined;
  const jump = (event: React.MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const element = scroller.current;
    const height = element?.scrollHeight ?? 0;
    element?.scrollTo({ top: ((event.clientY - box.top) / box.height) * height - element.clientHeight / 2 });
  };
  return (
    // The keyboard uses J, K and the list of claims.
    <div className="map" aria-hidden="true" onClick={jump}>
      {layout && (
        <>
          <Sight scroller={scroller} />
          <Strokes highlights={highlights} layout={layout} />
          {current && (
            <i
              className={ratedClass(current)}
              style={{ top: `${(layout.topAt(current.passage.start) / layout.height) * 100}%` }}
            />
          )}
        </>
      )}
    </div>
  );
});

/** The resolution of the map: claims in the same step are drawn as one. */
const STEPS = 1_000;

const ratedClass = ({ rating, dimmed }: Pick<Highlight, "rating" | "dimmed">) =>
  dimmed ? "dimmed" : rating ? `r-${rating}` : "";

/** A stroke for each claim. There is one path a rating, so that thousands of claims draw fast. */
const Strokes = memo(function Strokes({ highlights, layout }: { highlights: Highlight[]; layout: SheetLayout }) {
  const paths = useMemo(() => {
    const steps = new Map<string, Set<number>>();
    for (const highlight of highlights) {
      const [name, { passage }] = [ratedClass(highlight), highlight];
      const of = steps.get(name) ?? new Set();
      steps.set(name, of.add(Math.round((layout.topAt(passage.start) / layout.height) * STEPS)));
    }
    return [...steps].map(([name, of]) => ({ name, path: [...of].map((step) => `M0 ${step}h1`).join("") }));
  }, [highlights, layout]);
  return (
    <svg viewBox={`0 0 1 ${STEPS}`} preserveAspectRatio="none" aria-hidden="true">
      {paths.map(({ name, path }) => (
        <path key={name} className={name} d={path} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
});

function Sight({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const [sight, setSight] = useState({ top: 0, part: 1 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const update = () =>
      setSight({
        top: element.scrollTop / element.scrollHeight,
        part: Math.min(1, element.clientHeight / element.scrollHeight),
      });
    update();
    element.addEventListener("scroll", update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", update);
      observer.disconnect();
    };
  }, [scroller]);
  return <b style={{ top: `${sight.top * 100}%`, height: `${sight.part * 100}%` }} />;
}
