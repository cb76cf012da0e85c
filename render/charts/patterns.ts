import type { Tone } from "#domain/figure/chart.ts";
import { type Canvas, element } from "./plot.ts";

/** The opacity of areas, which leaves words on them readable. */
export const AREA_OPACITY = 0.62;

/** Lines of each pattern in a square of eight pixels. The first series is plain. */
const LINES = [
  null,
  "M-2 2 2 -2M0 8 8 0M6 10 10 6",
  "M4 4h.01",
  "M0 4H8",
  "M-2 6 2 10M0 0 8 8M6 -2 10 2",
  "M4 0V8",
  "M0 0 8 8M8 0 0 8",
  "",
] as const;

/** The fill of a series by its place, so that series are told apart without colour. */
export const patternFill = ({ id }: Canvas, index: number): string => `url(#${id}-${index % LINES.length})`;

/** The patterns that `patternFill` names, as definitions. */
export const patternsOf = ({ id, style }: Canvas, tones: Tone[]) =>
  tones.map((tone, index) => (document: Document) => {
    const color = style.colorOf(tone);
    const lines = LINES[index % LINES.length];
    const pattern = element(document, "pattern", {
      ...{ id: `${id}-${index % LINES.length}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    });
    const opacity = lines === null ? AREA_OPACITY : lines === "" ? 0.16 : 0.3;
    pattern.append(element(document, "rect", { width: 8, height: 8, fill: color, "fill-opacity": opacity }));
    if (lines)
      pattern.append(
        element(document, "path", {
          ...{ d: lines, fill: "none", stroke: color },
          ...(index % LINES.length === 2 ? { "stroke-width": 3, "stroke-linecap": "round" } : { "stroke-width": 1.4 }),
        }),
      );
    return pattern;
  });
