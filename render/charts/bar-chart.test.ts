import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { barChart } from "./bar-chart.ts";

const bars = [
  { label: "False", value: 5, color: "#a3262a" },
  { label: 'A <b>"label"</b> & more that is far too long to stand beside its bar', value: 1_200, color: "var(--r)" },
  { label: "صحيح", value: 0, color: "#1d6f42" },
];
const chart = {
  title: "Claims by rating",
  description: "Claims by rating: False 5.",
  typeface: "Inter",
  ink: "#111",
  bars,
};

test("a bar chart is one SVG element with a name, labels and values, and without styles", () => {
  const svg = barChart(chart);
  const element = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  expect(element.getAttribute("role")).toBe("img");
  expect(element.getAttribute("aria-label")).toBe("Claims by rating: False 5.");
  expect(element.querySelector("title")?.textContent).toBe("Claims by rating");
  const texts = [...element.querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(texts.slice(3)).toEqual(["5", "1,200", "0"]);
  expect(texts[0]).toBe("False");
  // A label that is cut has its whole text as title.
  expect(texts[1]).toMatch(/^A <b>"label"<[^…]*…A <b>"label"<\/b> & more that is far too long/);
  expect(svg).not.toMatch(/<style|class=|style=|<script|href/);
});

test("a chart is the same each time, and none of no bars has no size", () => {
  expect(barChart(chart)).toBe(barChart(chart));
  expect(barChart({ ...chart, bars: [] })).toContain('height="0"');
});
