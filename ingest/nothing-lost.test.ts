import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type ArticleDocument, canonicalText, type DocumentNode } from "#domain/document.ts";
import { drawDocument } from "#domain/exports/html/document.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { arbitraryDocument } from "#editor/testing/arbitrary-document.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readHtml } from "./html/read-html.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { asHtml } from "./testing/as-html.ts";
import { asMarkdown } from "./testing/as-markdown.ts";
import { asWord } from "./testing/as-word.ts";
import { wordFile } from "./testing/word-file.ts";

const withoutSpace = (text: string) => text.replaceAll(/[\s\p{Control}]/gu, "").normalize("NFC");
const wordsOf = (document: DocumentNode) => withoutSpace(canonicalText(document));

/** What is stored of these blocks. */
const stored = (blocks: DocumentNode[]): ArticleDocument =>
  checkArticleDocument({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] });

const fromHtml = (document: ArticleDocument) => stored(readHtml({ html: asHtml(document) }).blocks);

test("written as HTML, any document comes in with every word and no other", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(wordsOf(fromHtml(document))).toBe(wordsOf(document));
    }),
    { numRuns: 300 },
  );
});

test("what has come in once comes in again as it is: every list, table, heading, link and mark", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const once = fromHtml(document);
      expect(fromHtml(once)).toEqual(once);
    }),
    { numRuns: 300 },
  );
});

test("written as Markdown, any document comes in with every word and no other", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(wordsOf(stored(readMarkdown(asMarkdown(document.content)).blocks))).toBe(wordsOf(document));
    }),
    { numRuns: 300 },
  );
});

test("written as a Word file, any document comes in with every word and no other", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const bytes = wordFile({ body: asWord(document.content) });
      expect(wordsOf(stored((await readDocx(bytes)).blocks))).toBe(wordsOf(document));
    }),
    { numRuns: 150 },
  );
});

test("what has come in is exported with every word, in its place", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const once = fromHtml(document);
      const source = drawDocument(once)
        .map(({ markup }) => markup.source)
        .join("");
      const { document: page } = parseHTML(`<html><body>${source}</body></html>`);
      // The place of a picture says where it is to be seen; that is no text of the article.
      for (const picture of page.querySelectorAll(".picture")) picture.remove();
      expect(withoutSpace(page.body.textContent ?? "")).toBe(wordsOf(once));
    }),
    { numRuns: 200 },
  );
});
