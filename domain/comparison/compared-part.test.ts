import { expect, test } from "vitest";
import { canonicalText, paragraphOfLines } from "#domain/document.ts";
import { comparedPart } from "./compared-part.ts";

const textOf = (lines: string[]) => {
  const document = { type: "doc" as const, content: lines.map((line) => paragraphOfLines([line])) };
  return { document, text: canonicalText(document) };
};
const LINES = Array.from({ length: 2_500 }, (_, at) => `Boat ${at} left the harbour with ${at + 7} crates of herring.`);
const CHANGED = LINES.map((line, at) => (at % 1_000 === 3 ? line.replace("herring", "cod") : line));

test("the parts of a long comparison together have every row once, in order", () => {
  const [from, to] = [textOf(LINES), textOf(CHANGED)];
  const first = comparedPart(from, to, 1);
  const parts = first.changes.map((_, index) => comparedPart(from, to, index + 1));
  expect(parts.length).toBeGreaterThan(2);
  expect(first.changes.reduce((sum, count) => sum + count)).toBe(3);
  expect(parts.flatMap(({ rows }) => rows).map(({ index }) => index)).toEqual([...LINES.keys()]);
  expect(parts.flatMap(({ rows }) => rows.flatMap((row) => row.to.map(({ text }) => text)))).toEqual(CHANGED);
  for (const { rows } of parts) expect(rows.length).toBeLessThanOrEqual(400);
});

test("a number beyond the last part leads to the last part", () => {
  const [from, to] = [textOf(LINES), textOf(CHANGED)];
  const last = comparedPart(from, to, 999);
  expect(last.number).toBe(last.changes.length);
  expect(last.rows.at(-1)?.index).toBe(LINES.length - 1);
});

test("a moved paragraph says in which part it stands now", () => {
  const moved = [...LINES.slice(1), LINES[0] ?? ""];
  const { rows, changes } = comparedPart(textOf(LINES), textOf(moved), 1);
  expect(rows[0]?.from[0]?.movedTo).toEqual({ row: expect.any(Number), part: changes.length });
});

test("a book in one paragraph is drawn in parts too", () => {
  const [from, to] = [textOf([LINES.join(" ")]), textOf([CHANGED.join(" ")])];
  const { changes, rows } = comparedPart(from, to, 1);
  expect(changes.length).toBeGreaterThan(1);
  for (const block of rows.flatMap((row) => [...row.from, ...row.to]))
    expect(block.text.length).toBeLessThanOrEqual(20_000);
});
