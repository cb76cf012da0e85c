import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** A bar with its label on the left and its value at its end. `color` is any CSS colour, or a variable such as `var(--r)`. */
export type Bar = { label: string; value: number; color: string };

export type BarChart = {
  title: string;
  /** What it shows in words, for those who do not see it. */
  description: string;
  bars: Bar[];
  /** The CSS names of the typefaces, the first choice first. */
  typeface: string;
  /** The CSS colour of its text. */
  ink: string;
  /** Of the whole drawing, in pixels. Labels are cut to a third of it. */
  width?: number;
};

const ROW_HEIGHT = 22;
const FONT_SIZE = 12;
const VALUE_WIDTH = 56;

/**
 * Horizontal bars as an SVG element: the same drawing for pages, reports and PDF. It has no style sheet, because the
 * policy of pages and Typst refuse one, and nothing in it is loaded.
 */
export function barChart({ title, description, bars, typeface, ink, width = 480 }: BarChart): string {
  const { document } = parseHTML("<html><body></body></html>");
  const rows = bars.map((bar, row) => ({ ...bar, row: String(row) }));
  const labelWidth = Math.round(width / 3);
  const text = { y: "row", fill: ink, fontSize: FONT_SIZE, stroke: "none" } as const;
  const svg = Plot.plot({
    document: document as unknown as Document,
    ...{ width, height: rows.length * ROW_HEIGHT, marginTop: 0, marginBottom: 0 },
    ...{ marginLeft: labelWidth, marginRight: VALUE_WIDTH },
    x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ value }) => value))] },
    y: { axis: null, domain: rows.map(({ row }) => row), padding: 0 },
    marks: [
      Plot.barX(rows, { x: "value", y: "row", fill: "color", insetTop: 5, insetBottom: 5 }),
      Plot.text(rows, {
        ...text,
        ...{ x: 0, text: "label", textAnchor: "end", dx: -10 },
        // In ems of the font, which are wider than most letters.
        ...{ lineWidth: (labelWidth - 12) / FONT_SIZE, textOverflow: "ellipsis" },
      }),
      Plot.text(rows, {
        ...text,
        x: "value",
        text: ({ value }) => value.toLocaleString("en"),
        textAnchor: "start",
        dx: 7,
      }),
    ],
  });
  for (const style of svg.querySelectorAll("style")) style.remove();
  svg.removeAttribute("class");
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  for (const [name, value] of Object.entries({
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    "aria-label": description,
    "font-family": typeface,
    fill: ink,
  }))
    svg.setAttribute(name, value);
  const heading = document.createElement("title");
  heading.textContent = title;
  svg.prepend(heading as never);
  return svg.outerHTML;
}
