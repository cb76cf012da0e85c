import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import type { DrawnElement, Figure } from "#domain/figure/chart.ts";
import { DEFAULT_SCALE } from "#domain/testing/ratings.ts";
import { drawnFigure, figureForFile, figureSvg, svgOf } from "./draw.ts";
import { largeEnough } from "./plot.ts";
import { paperStyle } from "./style.ts";
import { SAMPLES } from "./testing/sample-figures.ts";

const paper = paperStyle(DEFAULT_SCALE);
const parsed = (svg: string) => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
const named = (key: string) => SAMPLES.find((figure) => figure.key === key) ?? expect.fail();
const all = (drawn: DrawnElement, name: string): DrawnElement[] => [
  ...(drawn.name === name ? [drawn] : []),
  ...drawn.children.flatMap((child) => (typeof child === "string" ? [] : all(child, name))),
];

describe.each(SAMPLES)("a drawing of $key", (figure) => {
  test("is one SVG element with a name and a title, without styles, scripts and addresses", () => {
    const svg = figureSvg(figure, paper);
    const element = parsed(svg);
    expect(element.getAttribute("role")).toBe("img");
    expect(element.getAttribute("aria-label")).toContain(figure.title);
    expect(element.querySelector("title")?.textContent).toBe(figure.title);
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).not.toMatch(/<style|class=|style=|<script|href=|var\(|NaN|undefined|&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  test("is the same each time, and another for narrow screens", () => {
    expect(figureSvg(figure, paper)).toBe(figureSvg(figure, paper));
    const { wide, narrow } = drawnFigure(figure).drawings ?? expect.fail();
    expect(Number(narrow.attributes.width)).toBeLessThan(Number(wide.attributes.width));
  });

  test("leads from each mark that has an address to it, with a name in words", () => {
    const { wide } = drawnFigure(figure).drawings ?? expect.fail();
    const links = all(wide, "a").map(({ attributes }) => attributes);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatchObject({ href: /^\/claims/, "aria-label": /: / });
    expect(wide.attributes.role).toBe("group");
  });
});

test("a label that is cut has its whole text as title, and none is read as markup", () => {
  const texts = all(figureForFile(named("bars"), paper), "text").map(({ children }) => children);
  const cut = texts.find(([first]) => typeof first === "string" && first.startsWith("A <b>"));
  expect(cut?.[0]).toMatch(/…$/);
  expect(cut?.[1]).toMatchObject({ children: [/beside its bar$/] });
  expect(svgOf(figureForFile(named("bars"), paper))).toContain("A &lt;b&gt;");
});

test("a value that is not defined has words, and neither a bar nor a zero", () => {
  const svg = figureSvg(named("bars"), paper);
  expect(svg).toContain(">not defined<");
  expect(svg).toContain(">1,200<");
});

test("a line breaks where a value is missing", () => {
  const lines = all(figureForFile(named("lines"), paper), "path").filter(({ attributes }) =>
    attributes.d?.includes("M"),
  );
  expect(lines.some(({ attributes }) => attributes.d?.match(/M/g)?.length === 2)).toBe(true);
});

test("series are told apart by patterns, and lines by symbols and dashes, not by colour alone", () => {
  const fills = all(figureForFile(named("stacked"), paper), "pattern").map((pattern) =>
    all(pattern, "path").map(({ attributes }) => attributes.d),
  );
  expect(new Set(fills.map(String)).size).toBe(6);
  const dashes = all(figureForFile(named("lines"), paper), "g").flatMap(
    ({ attributes }) => attributes["stroke-dasharray"] ?? [],
  );
  expect(dashes).toContain("6 3");
});

test("a chart without anything to draw has no drawing", () => {
  const { chart } = named("bars");
  if (chart.kind !== "bars") expect.fail();
  expect(drawnFigure({ ...named("bars"), chart: { ...chart, bars: [] } }).drawings).toBeNull();
  expect(figureSvg({ ...named("bars"), chart: { ...chart, bars: [] } }, paper)).toContain('height="0"');
});

test("a link can be hit and hides no other one", () => {
  const at = (x1: number, x2: number) => ({ href: `/${x1}`, name: "Claims: 1", x1, x2, y1: 0, y2: 24 });
  expect(largeEnough([at(0, 24), at(20, 60), at(24, 40), at(60, 90)]).map(({ href }) => href)).toEqual(["/0", "/60"]);
});

test("large numbers behind a row stay in the drawing", () => {
  const figure = named("spread");
  const large = structuredClone(figure);
  if (large.chart.kind !== "spread") return expect.fail();
  for (const row of large.chart.rows) row.n = 1_234_567;
  const boxEnd = (one: Figure) =>
    Math.max(
      ...all(figureForFile(one, paper), "rect").map(({ attributes: { x, width } }) => Number(x) + Number(width)),
    );
  expect(boxEnd(large)).toBeLessThan(boxEnd(figure));
});

test("a matrix without room for names has initials over its columns, with the names as titles", () => {
  const figure = structuredClone(named("heat"));
  if (figure.chart.kind !== "heat") return expect.fail();
  const names = Array.from({ length: 12 }, (_, nth) => `Robin ${String.fromCharCode(65 + nth)}.`);
  figure.chart.columns = names;
  const texts = all(figureForFile(figure, paper), "text").map(({ children }) => children);
  const heads = texts.filter(([first]) => /^R[A-L]$/.test(String(first)));
  expect(heads).toHaveLength(12);
  expect(heads.map(([, title]) => (title as DrawnElement).children)).toEqual(names.map((name) => [name]));
});
