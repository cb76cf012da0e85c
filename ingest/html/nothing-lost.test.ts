import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { parseHtml } from "./parse-html.ts";
import { readHtml } from "./read-html.ts";

const BLOCKS =
  "p div section h1 h3 blockquote ul ol li dl dt dd pre figure figcaption article details summary center".split(" ");
const INLINE = "a b i em code sup sub span small mark q s u font ruby rt custom-element".split(" ");
const TABLES = "table caption thead tbody tr td th".split(" ");

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom(
    " ",
    "\n",
    "&nbsp;",
    "&shy;",
    "<br>",
    "<hr>",
    "<!-- a -->",
    "<script>x</script>",
    "<img src=a>",
    "one two",
    "שלום",
    "👩‍👩‍👧",
    "e\u0301",
  ),
);

/** HTML in which any element can contain any other, as on the web. */
const tree = (tags: string[]) =>
  fc.letrec<{ nodes: string }>((tie) => ({
    nodes: fc
      .array(
        fc.oneof(
          { depthSize: "small", depthIdentifier: "html" },
          text,
          fc.tuple(fc.constantFrom(...tags), tie("nodes")).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
        ),
        { maxLength: 5, depthIdentifier: "html" },
      )
      .map((parts) => parts.join("")),
  })).nodes;

/** The text of the tree itself, without elements that are never displayed. */
function visible(html: string): string {
  const { body } = parseHtml(html.replaceAll("\0", ""));
  for (const element of Array.from(body.querySelectorAll("script, del"))) element.remove();
  return withoutSpace(body.textContent ?? "");
}

function readText(html: string): string {
  const content = [{ type: "paragraph" }, ...readHtml({ html }).blocks];
  return withoutSpace(canonicalText(checkArticleDocument({ type: "doc", content })));
}

const withoutSpace = (text: string) => text.normalize("NFC").replaceAll(/[\s\p{Control}]/gu, "");
const sorted = (text: string) => Array.from(text).sort().join("");

test("any nesting of elements keeps all text, adds none and keeps its order", () => {
  fc.assert(
    fc.property(tree([...BLOCKS, ...INLINE]), (html) => {
      fc.pre(!html.includes("\0"));
      expect(readText(html)).toBe(visible(html));
    }),
    { numRuns: 1000 },
  );
});

test("tables keep all text too, although content outside cells moves before the table", () => {
  fc.assert(
    fc.property(tree([...TABLES, "p", "b", "ul", "li", "dl", "dt", "dd"]), (html) => {
      fc.pre(!html.includes("\0"));
      expect(sorted(readText(html))).toBe(sorted(visible(html)));
    }),
    { numRuns: 1000 },
  );
});
