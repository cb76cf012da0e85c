import { type ArticleDocument, canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { decode } from "./decode.ts";
import { readHeadline, titleFrom } from "./headline.ts";
import { readHtmlApart } from "./html/workers.ts";
import { guessLanguage } from "./language.ts";
import { readText } from "./read-text.ts";
import type { Details, Method, Reading } from "./reading.ts";

/** Largest file or pasted page, in bytes or characters: that of `safeFetch`, so that a page can be saved and imported. */
export const LARGEST_INPUT = 20_000_000;

/** What comes in. `title`: known beforehand; `url`: where HTML comes from. */
export type IngestInput = { title?: string | undefined } & (
  | { kind: "text"; text: string }
  | { kind: "html"; html: string; url?: string | undefined }
  | { kind: "file"; name: string; bytes: Uint8Array; url?: string | undefined }
);

/** An article as it can be stored, with what was found out about it. */
export type Ingested = Omit<Details, "title"> & {
  document: ArticleDocument;
  /** `canonicalText` of the document. */
  text: string;
  title: string;
  /** What did not come in, a line each, for the person who imports. */
  leftOut: string[];
  method: Method;
};

/** The one way in: text, HTML or a file becomes an article document. What cannot be read is a RuleError. */
export async function ingest(input: IngestInput): Promise<Ingested> {
  const reading = await read(input);
  const known = input.title?.trim() || reading.details.title;
  const headline = readHeadline(reading.blocks, known);
  // In HTML a paragraph is meant to be one; in plain text nothing else could tell a headline.
  const blocks = reading.method === "plain-text" ? headline.blocks : reading.blocks;
  const document = checkArticleDocument({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] });
  const text = canonicalText(document);
  if (!/[\p{Letter}\p{Number}]/u.test(text)) throw new RuleError(NOTHING_TO_READ[input.kind]);
  return {
    title: known || headline.details.title || titleFrom(blocks),
    outlet: reading.details.outlet,
    byline: reading.details.byline ?? headline.details.byline,
    publishedAt: reading.details.publishedAt ?? headline.details.publishedAt,
    language: reading.details.language ?? guessLanguage(text),
    url: reading.details.url,
    document,
    text,
    leftOut: reading.leftOut,
    method: reading.method,
  };
}

const NOTHING_TO_READ = {
  text: "There is no text to import. Paste the text of an article.",
  html: "There is no text to read in this page. Copy the words of the article and paste them.",
  file: "There is no text to read in this file.",
};

async function read(input: IngestInput): Promise<Reading> {
  if (sizeOf(input) > LARGEST_INPUT) {
    throw new RuleError(
      `This is too large: an import may have ${LARGEST_INPUT / 1_000_000} MB. Import the text in parts.`,
    );
  }
  if (input.kind === "text") return readText(input.text);
  if (input.kind === "html") return readHtmlApart({ html: input.html, url: input.url });
  const text = decode(input.bytes);
  return isHtml(input.name, text) ? readHtmlApart({ html: text, url: input.url }) : readText(text);
}

function sizeOf(input: IngestInput): number {
  if (input.kind === "file") return input.bytes.length;
  return input.kind === "html" ? input.html.length : input.text.length;
}

/** By name, or by how it begins where the name does not say. */
function isHtml(name: string, text: string): boolean {
  if (/\.(html?|xhtml)$/i.test(name)) return true;
  return !/\.(txt|text|md)$/i.test(name) && /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html)[\s>]/i.test(text);
}
