"use client";
import { type KeyboardEvent, type PointerEvent, useState } from "react";

/** An item that is dragged, and the place that it would take. */
type Drag = { from: number; to: number };

/** The attributes of an item of a list whose order can be changed. */
export type OrderedItem = { "data-at": number; "data-dragged"?: ""; "data-drop"?: "before" | "after" };

/** Changes the order of the items of a section, by dragging their handles with mouse, pen or finger, or by arrow keys. */
export function useDragOrder(count: number, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const item = (at: number): OrderedItem => ({
    "data-at": at,
    ...(drag?.from === at ? { "data-dragged": "" } : {}),
    ...(drag?.to === at && drag.from !== at ? { "data-drop": at < drag.from ? "before" : "after" } : {}),
  });
  const handle = (at: number) => ({
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: at, to: at });
    },
    onPointerMove(event: PointerEvent) {
      if (drag) setDrag({ ...drag, to: indexAt(event) ?? drag.to });
    },
    onPointerUp() {
      setDrag(null);
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to);
    },
    onPointerCancel: () => setDrag(null),
    onKeyDown(event: KeyboardEvent) {
      const to = at + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
      if (event.key === "Escape" && drag) setDrag(null);
      else if (to === at) return;
      else if (to >= 0 && to < count) onMove(at, to);
      event.preventDefault();
      event.stopPropagation();
    },
  });
  return { item, handle };
}

/** The index of the item at the height of the pointer, or of the nearest one. It is brought into view. */
function indexAt({ currentTarget, clientY }: PointerEvent): number | null {
  const items = [...(currentTarget.closest("section")?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
  const distanceTo = (item: HTMLElement) => {
    const { top, bottom } = item.getBoundingClientRect();
    return Math.max(top - clientY, clientY - bottom, 0);
  };
  const [nearest] = items.sort((a, b) => distanceTo(a) - distanceTo(b));
  nearest?.scrollIntoView({ block: "nearest", behavior: "instant" });
  return nearest ? Number(nearest.dataset.at) : null;
}
