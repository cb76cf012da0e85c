import { expect, test } from "vitest";
import { canonicalText, type DocumentNode } from "#domain/document.ts";
import { blocksOf } from "#domain/exports/markdown/blocks.ts";
import { itemNumbers } from "#domain/list-numbers.ts";
import { readMarkdown } from "./read-markdown.ts";

const item = (text: string, value?: number): DocumentNode => ({
  type: "listItem",
  ...(value !== undefined && { attrs: { value } }),
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

const exported = (...lists: DocumentNode[]) => [...blocksOf({ type: "doc", content: lists })].join("\n\n");

test("a list that jumps or counts backwards has its numbers again when its export is imported", () => {
  const list: DocumentNode = {
    type: "orderedList",
    attrs: { start: 3 },
    content: [item("c"), item("b", 2), item("x", 10), item("y")],
  };
  const lists = readMarkdown(exported(list)).blocks.filter(({ type }) => type === "orderedList");
  expect(lists.flatMap((found) => itemNumbers(found).map(({ label }) => label))).toEqual(["3", "2", "10", "11"]);
});

test("letters and Roman numbers are text in an export", () => {
  const source = exported(
    { type: "orderedList", attrs: { type: "a" }, content: [item("one"), item("two")] },
    { type: "orderedList", attrs: { type: "I", start: 4 }, content: [item("king")] },
  );
  expect(canonicalText({ type: "doc", content: readMarkdown(source).blocks })).toBe("a. one\n\nb. two\n\nIV. king");
});
