import fc from "fast-check";
import { ClaimFields } from "#domain/claim.ts";
import { canonicalText, type DocumentMark, type DocumentNode } from "#domain/document.ts";
import { article, claimAt, node, ruled, text, verdict } from "./fixtures.ts";

const marks: DocumentMark[][] = [
  [],
  [{ type: "bold" }],
  [{ type: "link", attrs: { href: "https://a.example/?b=1&c" } }],
  [{ type: "link", attrs: { href: "https://a.example/?b=1&c" } }, { type: "italic" }],
];
const words = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }),
  fc.constantFrom("<b>", "&amp;", "a “tide” rises ", "\"'", "مدّ", "🌊🏽"),
);
const inline = fc.array(
  fc
    .tuple(words, fc.constantFrom(...marks))
    .map(([value, with_]) => text(value.replaceAll("\0", ""), ...with_))
    .filter((part) => part.text !== ""),
  { maxLength: 4 },
);
const block: fc.Arbitrary<DocumentNode> = fc.letrec<{ block: DocumentNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    inline.map((content) => node("paragraph", content)),
    inline.map((content) => node("heading", content, { level: 2 })),
    fc.constant(node("horizontalRule")),
    fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((items) =>
      node(
        "bulletList",
        items.map((item) => node("listItem", [item])),
      ),
    ),
    fc.array(tie("block"), { minLength: 1, maxLength: 2 }).map((content) => node("blockquote", content)),
    fc.array(tie("block"), { minLength: 1, maxLength: 2 }).map((cells) =>
      node("table", [
        node(
          "tableRow",
          cells.map((cell) => node("tableCell", [cell])),
        ),
      ]),
    ),
  ),
})).block;

/** Any document with claims anywhere in it: overlapping, across blocks, ruled or not. */
export const anyDocumentWithClaims = fc.array(block, { minLength: 1, maxLength: 5 }).chain((content) => {
  const document = article(...content);
  const whole = canonicalText(document);
  const passage = fc.tuple(fc.nat({ max: whole.length }), fc.nat({ max: whole.length })).filter(([a, b]) => a !== b);
  const claims =
    whole.length < 2
      ? fc.constant([])
      : fc.array(fc.tuple(passage, fc.constantFrom("true", "false", null)), { maxLength: 6 });
  return claims.map((drawn) => ({
    document,
    claims: drawn.map(([[a, b], key], index) =>
      claimAt(whole, Math.min(a, b), Math.max(a, b), {
        id: `claim-${index}`,
        statement: statementFrom(whole.slice(Math.min(a, b), Math.max(a, b))),
        verdicts: [verdict({ id: `verdict-${index}` })],
        ...(key ? ruled(key) : {}),
      }),
    ),
  }));
});

/** The words as a statement, where they can be one. */
const statementFrom = (words: string) => ClaimFields.shape.statement.safeParse(words).data ?? "The tide rises.";
