import { canonicalText, type DocumentNode, TEXTBLOCK_SEPARATOR } from "#domain/document.ts";
import { textsOfPage } from "#ingest/html/page-texts.ts";
import { parseHtml } from "#ingest/html/parse-html.ts";
import { readHtml } from "#ingest/html/read-html.ts";
import { surroundingTexts } from "#ingest/html/surrounding-texts.ts";
import { cleanText } from "#ingest/text/clean-text.ts";
import { pageSourceDetails } from "./page-source-details.ts";
import { NO_TEXT, type ReadText } from "./read-text.ts";

/** Read a page: first its main text, then every other text in it, so that a quote is found wherever it stands. */
export function readPage(html: string, url: string | undefined): ReadText {
  const { blocks, details: found } = readHtml({ html, url });
  const main = canonicalText({ type: "doc", content: blocks }).normalize("NFC");
  const page = parseHtml(cleanText(html));
  const surrounding = surroundingTexts(textsOfPage(page), blocks, undefined);
  const text = [main, ...surrounding]
    .filter((part) => part !== "")
    .join(TEXTBLOCK_SEPARATOR)
    .normalize("NFC");
  const details = pageSourceDetails(page, url);
  return {
    text,
    mainEnd: main.length,
    pageStarts: [],
    textFault: /[\p{Letter}\p{Number}]/u.test(text) ? null : NO_TEXT.page,
    linkedAddresses: linksIn(blocks),
    // The reader of articles knows which part of a title is the name of the site.
    details: { ...details, title: details.title?.startsWith(found.title ?? "\n") ? found.title : details.title },
  };
}

const linksIn = (blocks: DocumentNode[]): string[] =>
  blocks.flatMap(({ content = [], marks = [] }) => [
    ...marks.flatMap(({ type, attrs }) => (type === "link" ? String(attrs?.href ?? "") : [])),
    ...linksIn(content),
  ]);
