import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type ArticleDocument, canonicalText, type DocumentNode } from "#domain/document.ts";
import { drawDocument } from "#domain/exports/html/document.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { arbitraryDocument as anyDocument } from "#editor/testing/arbitrary-document.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readHtml } from "./html/read-html.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { asHtml } from "./testing/as-html.ts";
import { asMarkdown } from "./testing/as-markdown.ts";
import { asWord } from "./testing/as-word.ts";
import { wordFile } from "./testing/word-file.ts";

const withoutSpace = (text: string) => text.replaceAll(/[\s\p{Control}]/gu, "").normalize("NFC");
const wordsOf = (document: DocumentNode) => withoutSpace(canonicalText(document));

/** The stored document of these blocks. */
const stored = (blocks: DocumentNode[]): ArticleDocument =>
  checkArticleDocument({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] });

/** Struck words beside others are deletions, of which another test is. */
const withoutStrikes = <Node extends DocumentNode>(node: Node): Node => ({
  ...node,
  ...(node.marks && { marks: node.marks.filter(({ type }) => type !== "strike") }),
  ...(node.content && { content: node.content.map(withoutStrikes) }),
});
const arbitraryDocument = anyDocument.map(withoutStrikes);

const imported = (document: ArticleDocument) => stored(readHtml({ html: asHtml(document) }).blocks);

test("any document survives conversion to HTML and import with exactly its words", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(wordsOf(imported(document))).toBe(wordsOf(document));
    }),
    { numRuns: 300 },
  );
});

test("words that are struck out are text or told, whatever stands beside them", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { blocks, leftOut } = readHtml({ html: asHtml(document) });
      const told = leftOut.flatMap(({ texts = [] }) => texts).join("");
      const counted = (text: string) => Array.from(withoutSpace(text)).sort().join("");
      expect(counted(canonicalText(stored(blocks)) + told)).toBe(counted(canonicalText(document)));
    }),
    { numRuns: 300 },
  );
});

test("an imported document is imported again without any change: lists, tables, headings, links and marks", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const once = imported(document);
      expect(imported(once)).toEqual(once);
    }),
    { numRuns: 300 },
  );
});

test("any document survives conversion to Markdown and import with exactly its words", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(wordsOf(stored(readMarkdown(asMarkdown(document.content)).blocks))).toBe(wordsOf(document));
    }),
    { numRuns: 300 },
  );
});

test("any document survives conversion to a Word file and import with exactly its words", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const bytes = wordFile({ body: asWord(document.content) });
      expect(wordsOf(stored((await readDocx(bytes)).blocks))).toBe(wordsOf(document));
    }),
    { numRuns: 150 },
  );
});

test("an imported document is exported with exactly its words, in order", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const once = imported(document);
      const source = drawDocument(once)
        .flatMap(({ draw }) => [...draw()])
        .join("");
      const { document: page } = parseHTML(`<html><body>${source}</body></html>`);
      // The placeholder of a picture has a link to it, which is not text of the article.
      for (const picture of page.querySelectorAll(".picture")) picture.remove();
      expect(withoutSpace(page.body.textContent ?? "")).toBe(wordsOf(once));
    }),
    { numRuns: 200 },
  );
});
