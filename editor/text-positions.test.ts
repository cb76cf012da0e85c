import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText, textblocksOf } from "#domain/document.ts";
import { articleSchema } from "./extensions.ts";
import { arbitraryDocument } from "./testing/arbitrary-document.ts";
import { articleText, offsetAt, passageBetween, positionAt } from "./text-positions.ts";

const arbitraryNode = arbitraryDocument.map((document) => ({ document, doc: articleSchema.nodeFromJSON(document) }));

test("the editor has the same plain text as the stored document", () => {
  fc.assert(
    fc.property(arbitraryNode, ({ document, doc }) => {
      expect(articleText(doc)).toBe(canonicalText(document));
    }),
  );
});

test("converting a position in a textblock to an offset and back gives the same position", () => {
  fc.assert(
    fc.property(arbitraryNode, ({ doc }) => {
      doc.descendants((node, position) => {
        if (!node.isTextblock) return;
        for (let within = 0; within <= node.content.size; within += 1) {
          expect(positionAt(doc, offsetAt(doc, position + 1 + within))).toBe(position + 1 + within);
        }
      });
    }),
  );
});

test("converting an offset in a textblock to a position and back gives the same offset", () => {
  fc.assert(
    fc.property(arbitraryNode, ({ document, doc }) => {
      for (const { start, end } of textblocksOf(document)) {
        for (let offset = start; offset <= end; offset += 1)
          expect(offsetAt(doc, positionAt(doc, offset))).toBe(offset);
      }
    }),
  );
});

test("offsets increase with positions", () => {
  fc.assert(
    fc.property(arbitraryNode, ({ doc }) => {
      const offsets = Array.from({ length: doc.content.size + 1 }, (_, position) => offsetAt(doc, position));
      expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
    }),
  );
});

test("a selection has exactly the text between its ends", () => {
  fc.assert(
    fc.property(arbitraryNode, fc.nat(), fc.nat(), ({ doc }, one, other) => {
      const [from = 0, to = 0] = [one, other].map((n) => n % (doc.content.size + 1)).toSorted((a, b) => a - b);
      const passage = passageBetween(doc, from, to);
      const words = passage ? articleText(doc).slice(passage.start, passage.end) : "";
      expect(words.replaceAll("\n", "")).toBe(doc.textBetween(from, to).replaceAll("\n", ""));
    }),
  );
});

test("a selection without characters is not a passage", () => {
  const doc = articleSchema.nodeFromJSON({ type: "doc", content: [{ type: "horizontalRule" }, { type: "paragraph" }] });
  expect(passageBetween(doc, 0, doc.content.size)).toBeNull();
});

test("offsets and positions outside the text give its nearest end", () => {
  const content = [
    { type: "figure" },
    { type: "paragraph", content: [{ type: "text", text: "Prices rose." }] },
    { type: "horizontalRule" },
  ];
  const doc = articleSchema.nodeFromJSON({ type: "doc", content });
  expect([offsetAt(doc, 0), offsetAt(doc, doc.content.size)]).toEqual([0, 12]);
  expect([positionAt(doc, -5), positionAt(doc, 99)]).toEqual([3, 15]);
});
