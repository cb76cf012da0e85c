import type { ArticleDocument, DocumentMark, DocumentNode } from "#domain/document.ts";

/** Text of a block: plain, or with marks. */
type Inline = string | DocumentNode;

export const article = (...content: DocumentNode[]): ArticleDocument => ({ type: "doc", content });

export const heading = (level: number, text: string): DocumentNode => ({
  type: "heading",
  attrs: { level },
  content: inline([text]),
});

export const paragraph = (...content: Inline[]): DocumentNode => ({ type: "paragraph", content: inline(content) });

export const list = (...items: string[]): DocumentNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});

export const quotation = (text: string): DocumentNode => ({ type: "blockquote", content: [paragraph(text)] });

export const figure = (alt: string, caption: string): DocumentNode => ({
  type: "figure",
  attrs: { alt },
  content: [{ type: "figureCaption", content: inline([caption]) }],
});

/** The first row holds the headings of the columns. */
export const table = (caption: string, ...rows: string[][]): DocumentNode => ({
  type: "table",
  content: [
    { type: "tableCaption", content: inline([caption]) },
    ...rows.map(
      (cells, row): DocumentNode => ({
        type: "tableRow",
        content: cells.map((cell) => ({ type: row === 0 ? "tableHeader" : "tableCell", content: [paragraph(cell)] })),
      }),
    ),
  ],
});

export const emphasis = (text: string): DocumentNode => marked(text, { type: "italic" });
export const strong = (text: string): DocumentNode => marked(text, { type: "bold" });
export const link = (text: string, href: string): DocumentNode => marked(text, { type: "link", attrs: { href } });

const marked = (text: string, mark: DocumentMark): DocumentNode => ({ type: "text", marks: [mark], text });

const inline = (content: Inline[]): DocumentNode[] =>
  content.map((part) => (typeof part === "string" ? { type: "text", text: part } : part));
