import { canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { decode } from "./decode.ts";
import { kindOf } from "./file-kind.ts";
import { readHeadline, titleFrom } from "./headline.ts";
import { readHtml } from "./html/read-html.ts";
import type { FileInput, Ingested, IngestInput } from "./ingest.ts";
import { guessLanguage } from "./language.ts";
import { readText } from "./read-text.ts";
import type { Reading } from "./reading.ts";

type Read = { reading: Reading; decoded: Ingested["decoded"] };

/** What `ingest` does, without its limits of time and memory. */
export async function readArticle(input: IngestInput): Promise<Ingested> {
  const { reading, decoded } = await read(input);
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

async function read(input: IngestInput): Promise<Read> {
  switch (input.kind) {
    case "text":
      return { reading: readText(input.text), decoded: null };
    case "html":
      return { reading: readHtml(input), decoded: null };
    case "markdown":
      return { reading: await markdown(input.markdown, input.url), decoded: null };
    case "file":
      return readFile(input);
  }
}

async function readFile({ name, bytes, url, type, charset }: FileInput): Promise<Read> {
  const kind = kindOf(name, bytes, type);
  if (kind === "docx") return { reading: await docx(bytes), decoded: null };
  const text = decode(bytes, charset);
  if (kind === "html") return { reading: readHtml({ html: text, url }), decoded: { html: text } };
  if (kind === "markdown") return { reading: await markdown(text, url), decoded: { markdown: text } };
  return { reading: readText(text), decoded: { text } };
}

// What only some inputs need is loaded when the first of them comes.
async function markdown(source: string, url: string | undefined): Promise<Reading> {
  return (await import("./markdown/read-markdown.ts")).readMarkdown(source, url);
}

async function docx(bytes: Uint8Array): Promise<Reading> {
  return (await import("./docx/read-docx.ts")).readDocx(bytes);
}
