import fc from "fast-check";
import { type ArticleDocument, type DocumentMark, type DocumentNode, MARK_TYPES } from "#domain/document.ts";

/** Non-empty text in many scripts, with emoji, combining marks and spaces, without line ends and control characters. */
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      "Prices rose 3% in May.",
      "שלום עולם",
      "👩‍👩‍👧‍👦 met 🇪🇺",
      "e\u0301te\u0301",
      "a\u00a0b",
      "co\u00adoperate",
      "日本語の文",
      " ",
    ),
  )
  .map((text) => text.replace(/[\p{Control}\p{Surrogate}\u2028\u2029\ufffe\uffff]/gu, "").normalize("NFC") || "x");

const marks = fc
  .subarray([...MARK_TYPES], { maxLength: 3 })
  .map((types) =>
    types.map(
      (type): DocumentMark => (type === "link" ? { type, attrs: { href: "https://example.org/a" } } : { type }),
    ),
  );

const text = fc
  .record({ text: words, marks })
  .map(({ text, marks }): DocumentNode => ({ type: "text", ...(marks.length > 0 && { marks }), text }));

const inline = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.constant<DocumentNode>({ type: "hardBreak" }) },
);

const textblock = (type: DocumentNode["type"], attrs: fc.Arbitrary<DocumentNode["attrs"]> = fc.constant(undefined)) =>
  fc
    .record({ attrs, content: fc.array(inline, { maxLength: 4 }) })
    .map(
      ({ attrs, content }): DocumentNode => ({ type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }),
    );

const container = (type: DocumentNode["type"], content: fc.Arbitrary<DocumentNode[]>, attrs?: DocumentNode["attrs"]) =>
  content.map((content): DocumentNode => ({ type, ...(attrs && { attrs }), content }));

const { block } = fc.letrec<{ block: DocumentNode }>((tie) => {
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 3, depthIdentifier: "document" });
  const some = (part: fc.Arbitrary<DocumentNode>) =>
    fc.array(part, { minLength: 1, maxLength: 3, depthIdentifier: "document" });
  const items = some(container("listItem", blocks));
  const value = fc.option(fc.integer({ min: -3, max: 1000 }), { nil: undefined, freq: 3 });
  const numberedItems = some(
    fc.tuple(value, blocks).map(
      ([value, content]): DocumentNode => ({
        type: "listItem",
        ...(value !== undefined && { attrs: { value } }),
        content,
      }),
    ),
  );
  const cell = fc.oneof(container("tableCell", blocks), container("tableHeader", blocks, { colspan: 2 }));
  const rows = some(container("tableRow", some(cell)));
  const caption = fc.option(textblock("tableCaption"), { nil: undefined });
  return {
    block: fc.oneof(
      { depthSize: "small", depthIdentifier: "document" },
      { weight: 6, arbitrary: textblock("paragraph") },
      { weight: 2, arbitrary: textblock("heading", fc.record({ level: fc.integer({ min: 1, max: 6 }) })) },
      words.map(
        (text): DocumentNode => ({ type: "codeBlock", content: [{ type: "text", text: `${text}\n\n  ${text}` }] }),
      ),
      fc.constant<DocumentNode>({ type: "horizontalRule" }),
      fc
        .array(textblock("figureCaption"), { maxLength: 1 })
        .map((content): DocumentNode => ({ type: "figure", content })),
      container("blockquote", blocks),
      container("bulletList", items),
      fc
        .record({
          content: numberedItems,
          start: fc.constantFrom(-1, 2, 3, 26),
          type: fc.constantFrom("a", "A", "i", "I", null),
        })
        .map(
          ({ content, start, type }): DocumentNode => ({
            type: "orderedList",
            attrs: { start, ...(type !== null && { type }) },
            content,
          }),
        ),
      fc
        .tuple(caption, rows)
        .map(([caption, rows]): DocumentNode => ({ type: "table", content: caption ? [caption, ...rows] : rows })),
      container("definitionList", some(fc.oneof(textblock("definitionTerm"), container("definitionDetails", blocks)))),
    ),
  };
});

/** Any valid article document. */
export const arbitraryDocument: fc.Arbitrary<ArticleDocument> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content): ArticleDocument => ({ type: "doc", content }));
