import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { shortened } from "#domain/graphemes.ts";
import type { ChartStyle } from "./style.ts";

/**
 * How a chart is drawn. `id` begins the ids of its patterns, which must be unique on a page. With a heading it has its
 * title and subtitle in it, for a file that stands alone.
 */
export type Canvas = { style: ChartStyle; width: number; id: string; hasLinks: boolean; hasHeading?: boolean };

export const FONT_SIZE = 12;

/** A mark that can lead somewhere is at least this high (WCAG 2.2, target size). */
export const ROW_HEIGHT = 24;

/** The part of the width that labels on the left may take. */
export const labelWidth = ({ width }: Canvas): number => Math.round(Math.min(width * 0.4, 235));

/**
 * What a kind of chart gives to be drawn. `legend` is drawn above it; `y` of all marks is in pixels below the legend.
 */
export type Drawn = {
  height: number;
  marks: (top: number) => Plot.Markish[];
  options: Plot.PlotOptions;
  /** Where the chart leads. `x` turns a value into pixels. */
  links?: (top: number, x: (value: number | string) => number) => LinkArea[];
  /** What Plot has no mark for. */
  extra?: (document: Document, top: number) => Element[];
  legend?: { label: string; symbol: (document: Document, x: number, y: number) => Element[] }[];
};

/** An area in pixels that leads somewhere, and its name. */
export type LinkArea = { href: string; name: string; x1: number; x2: number; y1: number; y2: number };

type Words = { title: string; subtitle: string; description: string };

const SVG = "http://www.w3.org/2000/svg";

/** A new element of a drawing. Its attributes are written as they are. */
export function element(document: Document, name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/**
 * One SVG element: the same for pages, reports and PDF. It has no style sheet, because the policy of pages and Typst
 * refuse one, and nothing in it is loaded.
 */
export function plotted(drawn: Drawn, words: Words, canvas: Canvas, patterns: PatternOf[]): Element {
  const { style, width, hasLinks, hasHeading } = canvas;
  const document = parseHTML("<html><body></body></html>").document as unknown as Document;
  const heading = hasHeading ? headingOf(document, words, canvas) : { elements: [], height: 0 };
  const legend = legendOf(document, drawn.legend ?? [], canvas, heading.height);
  const plot = Plot.plot({
    ...{ document, width, height: legend.height + drawn.height, margin: 0 },
    ...drawn.options,
    y: { type: "identity", axis: null, ...drawn.options.y },
    marks: drawn.marks(legend.height),
  });
  const svg = plot as unknown as Element;
  for (const sheet of svg.querySelectorAll("style")) sheet.remove();
  svg.removeAttribute("class");
  for (const part of svg.querySelectorAll("[aria-label],[aria-hidden]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-hidden");
  }
  if (hasLinks && drawn.links) {
    const x = plot.scale("x");
    const areas = largeEnough(drawn.links(legend.height, (value) => x?.apply(value) ?? 0));
    svg.append(...areas.map((area) => linkOf(document, area)));
  }
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    // The parts of an image have no meaning of their own for screen readers, but links do.
    role: hasLinks && svg.querySelector("a") ? "group" : "img",
    "aria-label": words.description,
    "font-family": style.typeface,
    "font-size": String(FONT_SIZE),
    fill: style.ink,
  }))
    svg.setAttribute(name, value);
  svg.append(...heading.elements, ...legend.elements, ...(drawn.extra?.(document, legend.height) ?? []));
  if (patterns.length > 0) {
    const defs = element(document, "defs", {});
    defs.append(...patterns.map((patternOf) => patternOf(document)));
    svg.prepend(defs);
  }
  const name = document.createElementNS(SVG, "title");
  name.textContent = words.title;
  svg.prepend(name);
  return svg;
}

type PatternOf = (document: Document) => Element;

/**
 * The areas that can be hit: 24 pixels wide and high, and apart from those before (WCAG 2.2, 2.5.8). The table beside
 * the chart has the other links too.
 */
export function largeEnough(areas: LinkArea[]): LinkArea[] {
  const kept: LinkArea[] = [];
  for (const area of areas) {
    const isLarge = area.x2 - area.x1 >= MIN_TARGET - 0.01 && area.y2 - area.y1 >= MIN_TARGET - 0.01;
    const isApart = kept.every(
      ({ x1, x2, y1, y2 }) =>
        area.x1 >= x2 - 0.01 || area.x2 <= x1 + 0.01 || area.y1 >= y2 - 0.01 || area.y2 <= y1 + 0.01,
    );
    if (isLarge && isApart) kept.push(area);
  }
  return kept;
}

const MIN_TARGET = 24;

/** A link is invisible over what was drawn there. */
function linkOf(document: Document, { href, name, x1, x2, y1, y2 }: LinkArea): Element {
  const link = element(document, "a", { href, "aria-label": name });
  const title = element(document, "title", {});
  title.textContent = name;
  const size = { x: x1, y: y1, width: Math.max(1, x2 - x1), height: y2 - y1 };
  link.append(title, element(document, "rect", { ...size, fill: "transparent" }));
  return link;
}

function headingOf(document: Document, { title, subtitle }: Words, { width, style }: Canvas) {
  const line = (text: string, attributes: Record<string, string | number>, letterWidth: number) => {
    const made = element(document, "text", { x: 0, "text-anchor": "start", ...attributes });
    made.textContent = shortened(text, Math.floor(width / letterWidth));
    return made;
  };
  const elements = [
    line(title, { y: 14, fill: style.ink, "font-size": 14, "font-weight": "bold" }, 8.4),
    line(subtitle, { y: 34, fill: style.quiet, "font-size": FONT_SIZE }, LETTER_WIDTH),
  ];
  return { elements, height: 52 };
}

const SWATCH = 14;
const LINE_HEIGHT = 22;

/** Texts are as wide as letters of Inter are on average. */
export const LETTER_WIDTH = 6.6;

function legendOf(document: Document, entries: NonNullable<Drawn["legend"]>, { width, style }: Canvas, top: number) {
  let [x, y] = [0, top];
  const elements = entries.flatMap(({ label, symbol }) => {
    const needed = SWATCH + 8 + label.length * LETTER_WIDTH + 16;
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE_HEIGHT];
    const text = element(document, "text", { x: x + SWATCH + 6, y: y + 12, fill: style.ink, "text-anchor": "start" });
    text.textContent = label;
    const drawn = [...symbol(document, x, y + 2), text];
    x += needed;
    return drawn;
  });
  return { elements, height: entries.length > 0 ? y + LINE_HEIGHT + 8 : top };
}
