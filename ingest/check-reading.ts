import type { LeftOut, PageReading } from "#domain/article.ts";
import type { FoundDetails } from "#domain/article-details.ts";
import { directionOf } from "#domain/direction.ts";
import { type ArticleDocument, canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { withDirections } from "./block-directions.ts";
import { readHeadline, titleFrom } from "./details/headline.ts";
import type { IngestInput } from "./input.ts";
import { withRaisedFigures } from "./raised-figures.ts";
import type { Method, Reading } from "./reading.ts";

/** An article that can be stored, with the details found in it. */
export type CheckedReading = Omit<FoundDetails, "title"> & {
  document: ArticleDocument;
  /** `canonicalText` of the document. */
  text: string;
  /** Words of the text. */
  words: number;
  title: string;
  leftOut: LeftOut[];
  method: Method;
  page: PageReading;
};

/** `reading` is what a reader found, in JSON; `title` replaces the one found in it. */
export type CheckJob = {
  reading: string;
  kind: IngestInput["kind"];
  title: string | undefined;
  /** The language that a person named. */
  language: string | undefined;
};

/** Check the result of a reader, or throw a RuleError. It may be wrong in any way, because readers are not trusted. */
export function checkReading({ reading, kind, title, language }: CheckJob): CheckedReading {
  const { blocks: found, details, hints = {}, leftOut, method, page = NO_PAGE }: Reading = JSON.parse(reading);
  const knownTitle = title?.trim() || details.title;
  const read = withRaisedFigures(found);
  const headline = readHeadline(read, knownTitle);
  // HTML says which lines are headings; in plain text only the wording of a line can show it.
  const blocks = withDirections(
    method === "plain-text" ? headline.blocks : read,
    directionOf(language ?? details.language),
  );
  const document = checkArticleDocument({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] });
  const text = canonicalText(document);
  if (!/[\p{Letter}\p{Number}]/u.test(text)) throw new RuleError(NO_TEXT[kind]);
  return {
    title: knownTitle || headline.details.title || hints.title || titleFrom(blocks),
    outlet: details.outlet,
    byline: details.byline ?? headline.details.byline,
    publishedAt: details.publishedAt ?? headline.details.publishedAt,
    language: details.language,
    url: details.url,
    document,
    text,
    words: text.match(/[\p{Letter}\p{Number}]+(?:['’][\p{Letter}]+)*/gu)?.length ?? 0,
    leftOut,
    method,
    page,
  };
}

const NO_PAGE: PageReading = { candidates: [], candidate: null, doubts: [] };

const NO_TEXT = {
  text: "There is no text to import. Paste the text of an article.",
  html: "There is no text on this page. Copy the text of the article and paste it.",
  markdown: "There is no text to import. Paste the text of an article.",
  file: "There is no text in this file.",
};
