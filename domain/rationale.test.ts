import fc from "fast-check";
import { expect, test } from "vitest";
import { rationaleFromText, rationaleText } from "./rationale.ts";

test("a blank line parts paragraphs, a single line end is a line break", () => {
  expect(rationaleFromText("The figure is from 2019.\r\nIt fell since.\n \n\nSo it misleads.\n").content).toEqual([
    {
      type: "paragraph",
      content: [
        { type: "text", text: "The figure is from 2019." },
        { type: "hardBreak" },
        { type: "text", text: "It fell since." },
      ],
    },
    { type: "paragraph", content: [{ type: "text", text: "So it misleads." }] },
  ]);
});

test("no text is an empty paragraph, which the editor can begin with", () => {
  expect(rationaleFromText(" \n ")).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  expect(rationaleText(rationaleFromText(""))).toBe("");
});

test("items of a list are parted like paragraphs", () => {
  const item = (text: string) => ({
    type: "listItem" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  });
  expect(rationaleText({ type: "doc", content: [{ type: "bulletList", content: [item("one"), item("two")] }] })).toBe(
    "one\n\ntwo",
  );
});

test("text that became a rationale comes back as it was, apart from white space", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom("a", "ä", " ", "\n", "\r\n", "\t"),
          fc.string({ unit: "grapheme", maxLength: 1 }),
        ),
      }),
      (text) => {
        const once = rationaleText(rationaleFromText(text));
        expect(once.replaceAll(/\s/g, "")).toBe(text.normalize("NFC").replaceAll(/\s/g, ""));
        expect(rationaleText(rationaleFromText(once))).toBe(once);
      },
    ),
  );
});
