import type { LeftOut } from "#domain/article.ts";
import { type ArticleDocument, canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { readHeadline, titleFrom } from "./headline.ts";
import { guessLanguage } from "./language.ts";
import type { Details, Method } from "./reading.ts";
import { readApart } from "./sandbox/pool.ts";

/** Largest file or pasted page, in bytes or characters: that of `safeFetch`, so that a page can be saved and imported. */
export const LARGEST_INPUT = 20_000_000;

/** What comes in. `title`: known beforehand; `url`: what relative addresses are relative to. */
export type IngestInput = { title?: string | undefined } & (
  | { kind: "text"; text: string }
  | { kind: "html"; html: string; url?: string | undefined }
  | { kind: "markdown"; markdown: string; url?: string | undefined }
  | FileInput
);

/** Bytes, with what is said of them: by their name, or by the site they were fetched from. */
export type FileInput = {
  kind: "file";
  name: string;
  bytes: Uint8Array;
  url?: string | undefined;
  /** Media type. */
  type?: string | undefined;
  charset?: string | undefined;
};

/** An article as it can be stored, with what was found out about it. */
export type Ingested = Omit<Details, "title"> & {
  document: ArticleDocument;
  /** `canonicalText` of the document. */
  text: string;
  title: string;
  leftOut: LeftOut[];
  method: Method;
  /** What the bytes of a file turned out to be, so that it can be read again in just this way; null for what came as text. */
  decoded: { html: string } | { markdown: string } | { text: string } | null;
};

/** The one way in: text, HTML, Markdown or a file becomes an article document, read in a worker. What cannot be read is a RuleError. */
export async function ingest(input: IngestInput): Promise<Ingested> {
  if (sizeOf(input) > LARGEST_INPUT) {
    throw new RuleError(
      `This is too large: an import may have ${LARGEST_INPUT / 1_000_000} MB. Import the text in parts.`,
    );
  }
  const { reading, decoded } = await readApart(input);
  const { details, hints = {}, leftOut, method } = reading;
  const known = input.title?.trim() || details.title;
  const headline = readHeadline(reading.blocks, known);
  // In HTML a paragraph is meant to be one; in plain text nothing else could tell a headline.
  const blocks = method === "plain-text" ? headline.blocks : reading.blocks;
  const document = checkArticleDocument({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] });
  const text = canonicalText(document);
  if (!/[\p{Letter}\p{Number}]/u.test(text)) throw new RuleError(NOTHING_TO_READ[input.kind]);
  return {
    title: known || headline.details.title || hints.title || titleFrom(blocks),
    outlet: details.outlet,
    byline: details.byline ?? headline.details.byline ?? hints.byline,
    publishedAt: details.publishedAt ?? headline.details.publishedAt,
    language: details.language ?? guessLanguage(text) ?? hints.language,
    url: details.url,
    document,
    text,
    leftOut,
    method,
    decoded,
  };
}

const NOTHING_TO_READ = {
  text: "There is no text to import. Paste the text of an article.",
  html: "There is no text to read in this page. Copy the words of the article and paste them.",
  markdown: "There is no text to import. Paste the text of an article.",
  file: "There is no text to read in this file.",
};

function sizeOf(input: IngestInput): number {
  if (input.kind === "file") return input.bytes.length;
  if (input.kind === "html") return input.html.length;
  return input.kind === "markdown" ? input.markdown.length : input.text.length;
}
