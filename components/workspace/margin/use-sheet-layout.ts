import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useState } from "react";
import { articleText } from "#editor/text-positions.ts";
import { lineAt } from "./text-geometry.ts";

/** The height of the sheet and the top of each offset, in pixels. Tops are interpolated, right within a few lines. */
export type SheetLayout = { height: number; topAt: (offset: number) => number };

/** The number of offsets that are measured; tops between them are interpolated. */
const SAMPLES = 200;

/** The layout of the text, measured again when its size or its fonts change; null before the first measurement. */
export function useSheetLayout(editor: Editor | null, sheet: RefObject<HTMLElement | null>): SheetLayout | null {
  const [layout, setLayout] = useState<SheetLayout | null>(null);
  useEffect(() => {
    const element = sheet.current;
    if (!editor || !element) return;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => !editor.isDestroyed && setLayout(measureLayout(editor, element)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(editor.view.dom);
    void document.fonts?.ready.then(measure);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [editor, sheet]);
  return layout;
}

function measureLayout({ view, state }: Editor, sheet: HTMLElement): SheetLayout {
  const origin = sheet.getBoundingClientRect().top;
  const { length } = articleText(state.doc);
  const step = Math.max(1, Math.ceil(length / SAMPLES));
  const tops: number[] = [];
  for (let offset = 0; offset < length + step; offset += step)
    tops.push(lineAt(view, Math.min(offset, length)).top - origin);
  const topAt = (offset: number) => {
    const before = Math.min(Math.floor(offset / step), tops.length - 2);
    const [from, to] = [tops[before] ?? 0, tops[before + 1] ?? 0];
    return from + (to - from) * (offset / step - before);
  };
  return { height: sheet.scrollHeight, topAt };
}
