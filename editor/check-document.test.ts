import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { checkArticleDocument, checkRationale } from "./check-document.ts";
import { articleSchema } from "./extensions.ts";
import { arbitraryDocument } from "./testing/arbitrary-document.ts";

const paragraph = (text: string, marks?: unknown[]) => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks && { marks }) }],
});
const doc = (...content: unknown[]) => ({ type: "doc", content });

test("every valid document passes the check, and the result passes again unchanged", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const checked = checkArticleDocument(document);
      expect(checkArticleDocument(checked)).toEqual(checked);
      expect(canonicalText(checked)).toBe(canonicalText(document).normalize("NFC"));
    }),
  );
});

test("the editor accepts every document that passes the check", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(() => articleSchema.nodeFromJSON(checkArticleDocument(document)).check()).not.toThrow();
    }),
  );
});

test("any other value is refused with a RuleError", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(() => checkArticleDocument(value)).toThrow(RuleError);
    }),
  );
});

test.each([
  ["an unknown node", doc({ type: "iframe" })],
  ["an unknown mark", doc(paragraph("a", [{ type: "blink" }]))],
  ["an unknown attribute", doc({ type: "paragraph", attrs: { onclick: "alert(1)" } })],
  ["an inline style", doc({ type: "paragraph", attrs: { style: "color:red" } })],
  ["an attribute of the wrong type", doc({ type: "heading", attrs: { level: "1" } })],
  ["an attribute that is an object", doc({ type: "figure", attrs: { src: { toString: "x" } } })],
  ["a heading of level 7", doc({ type: "heading", attrs: { level: 7 } })],
  ["a javascript: link", doc(paragraph("a", [{ type: "link", attrs: { href: "javascript:alert(1)" } }]))],
  ["a link without an address", doc(paragraph("a", [{ type: "link" }]))],
  ["a picture with a data: address", doc({ type: "figure", attrs: { src: "data:image/png;base64,AA" } })],
  ["two marks of a kind", doc(paragraph("a", [{ type: "bold" }, { type: "bold" }]))],
  ["text outside of a paragraph", doc({ type: "text", text: "a" })],
  ["a paragraph in a paragraph", doc({ type: "paragraph", content: [paragraph("a")] })],
  ["an empty list", doc({ type: "bulletList", content: [] })],
  ["a table cell outside of a table", doc({ type: "tableCell", content: [paragraph("a")] })],
  ["a caption outside of a figure", doc({ type: "figureCaption" })],
  ["formatted code", doc({ type: "codeBlock", content: [{ type: "text", text: "a", marks: [{ type: "bold" }] }] })],
  ["empty text", doc(paragraph(""))],
  ["a NUL", doc(paragraph("a\0b"))],
  ["half of a surrogate pair", doc(paragraph("a\ud800b"))],
  ["a further key", { ...doc(paragraph("a")), version: 1 }],
  ["no content", { type: "doc" }],
  ["a node that is no document", paragraph("a")],
  ["a document in a document", doc(doc(paragraph("a")))],
])("an article cannot contain %s", (_name, document) => {
  expect(() => checkArticleDocument(document)).toThrow(RuleError);
});

test("a document that is nested too deeply or has too many parts is refused quickly", () => {
  let deep: unknown = paragraph("a");
  for (let level = 0; level < 100_000; level += 1) deep = { type: "blockquote", content: [deep] };
  expect(() => checkArticleDocument(doc(deep))).toThrow("nested too deeply");
  const wide = doc(...Array.from({ length: 100_001 }, () => ({ type: "horizontalRule" })));
  expect(() => checkArticleDocument(wide)).toThrow("too many parts");
  expect(() => checkArticleDocument(doc(paragraph("a".repeat(2_000_001))))).toThrow("2,000,000 characters");
});

test("text is stored in NFC, even if an accent is in a separate text node", () => {
  const content = [
    { type: "text", text: "e", marks: [{ type: "bold" }] },
    { type: "text", text: "\u0301te\u0301" },
  ];
  expect(checkArticleDocument(doc({ type: "paragraph", content })).content[0]?.content).toEqual([
    { type: "text", text: "é", marks: [{ type: "bold" }] },
    { type: "text", text: "té" },
  ]);
});

test("an address is stored as browsers parse it", () => {
  const link = (href: string) => doc(paragraph("a", [{ type: "link", attrs: { href } }]));
  expect(checkArticleDocument(link(" HTTPS://Example.org"))).toEqual(link("https://example.org/"));
});

test("marks get the order of the schema, and empty attributes are removed", () => {
  const given = { ...paragraph("a", [{ type: "italic" }, { type: "bold" }]), attrs: { dir: null } };
  expect(checkArticleDocument(doc(given))).toEqual(doc(paragraph("a", [{ type: "bold" }, { type: "italic" }])));
});

test("a rationale can have lists and links, but no headings, tables or pictures", () => {
  const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("a")] }] };
  expect(checkRationale(doc(list))).toEqual(doc(list));
  for (const node of [{ type: "heading", attrs: { level: 1 } }, { type: "figure" }, { type: "horizontalRule" }]) {
    expect(() => checkRationale(doc(node))).toThrow("This rationale cannot be stored");
  }
});
