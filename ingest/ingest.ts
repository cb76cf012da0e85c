import type { LeftOut } from "#domain/article.ts";
import type { FoundDetails } from "#domain/article-details.ts";
import { type ArticleDocument, canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { readHeadline, titleFrom } from "./details/headline.ts";
import { guessLanguage } from "./details/language.ts";
import type { IngestInput } from "./input.ts";
import { withRaisedFigures } from "./raised-figures.ts";
import type { ReadResult } from "./read-input.ts";
import type { Method } from "./reading.ts";
import { readInSandbox } from "./sandbox/pool.ts";

/** Bytes or characters of an input; the limit of `safeFetch`, so that a fetched page can be imported as a file. */
const MAX_INPUT_SIZE = 20_000_000;

/** An article that can be stored, with the details found in it. */
export type IngestResult = Omit<FoundDetails, "title"> & {
  document: ArticleDocument;
  /** `canonicalText` of the document. */
  text: string;
  title: string;
  leftOut: LeftOut[];
  method: Method;
  decoded: ReadResult["decoded"];
};

/** Read an input as a document, in a sandbox, or throw a RuleError. `title` replaces the one found in the input. */
export async function ingest(input: IngestInput, title?: string): Promise<IngestResult> {
  if (sizeOf(input) > MAX_INPUT_SIZE) {
    throw new RuleError(
      `This is too large. An import can have at most ${MAX_INPUT_SIZE / 1_000_000} MB. Import the text in parts.`,
    );
  }
  const { reading, decoded } = await readInSandbox(input);
  const { details, hints = {}, leftOut, method } = reading;
  const knownTitle = title?.trim() || details.title;
  const readBlocks = withRaisedFigures(reading.blocks);
  const headline = readHeadline(readBlocks, knownTitle);
  // HTML says which lines are headings; in plain text only the wording of a line can show it.
  const blocks = method === "plain-text" ? headline.blocks : readBlocks;
  const document = checkArticleDocument({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] });
  const text = canonicalText(document);
  if (!/[\p{Letter}\p{Number}]/u.test(text)) throw new RuleError(NO_TEXT[input.kind]);
  return {
    title: knownTitle || headline.details.title || hints.title || titleFrom(blocks),
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

const NO_TEXT = {
  text: "There is no text to import. Paste the text of an article.",
  html: "There is no text to read in this page. Copy the text of the article and paste it.",
  markdown: "There is no text to import. Paste the text of an article.",
  file: "There is no text to read in this file.",
};

function sizeOf(input: IngestInput): number {
  if (input.kind === "file") return input.bytes.length;
  if (input.kind === "html") return input.html.length;
  return input.kind === "markdown" ? input.markdown.length : input.text.length;
}
