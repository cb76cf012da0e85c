import { directionOf } from "#domain/direction.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import { languageOf } from "#ingest/details/language.ts";
import { readPage } from "#ingest/page/read-page.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText } from "#ingest/text/clean-text.ts";
import { encloseRows } from "./bare-rows.ts";
import { blocksIn } from "./blocks.ts";
import { clipboardFragment } from "./clipboard.ts";
import { hideByStyle } from "./hidden-by-style.ts";
import { LeftOutTally } from "./left-out.ts";
import { encloseAmbiguousNotes } from "./notes.ts";
import { undoOfficeMarkup } from "./office.ts";
import { withEquations } from "./office-equations.ts";
import { contextOf } from "./page-texts.ts";
import { parseHtml } from "./parse-html.ts";
import type { Selection } from "./selection.ts";
import { checkSize } from "./size-limits.ts";
import { spellOutCheckBoxes } from "./spelled/check-boxes.ts";
import { surroundingTexts, textsOf } from "./surrounding-texts.ts";
import { wordsOf } from "./words-of.ts";

export type HtmlInput = {
  html: string;
  /** Base URL of relative addresses. */
  url?: string | undefined;
  /** The part of a page that a person chose. */
  candidate?: number | undefined;
};

/** Read HTML: the main text of a web page, or everything in a plain page or a pasted fragment. */
export function readHtml({ html, url, candidate }: HtmlInput): Reading {
  // Browsers drop NULs, which some servers leave in their pages.
  const source = cleanText(withEquations(clipboardFragment(html.replaceAll("\0", ""))));
  checkSize(source);
  const leftOut = new LeftOutTally();
  const selection = isPage(source) ? readPage(source, leftOut, candidate) : readWhole(source);
  // The styles of a page depend on what its scripts do.
  if (selection.method === "whole-html") {
    hideByStyle(selection.root, html);
    encloseRows(selection.root);
  }
  return readingOf(selection, url, leftOut);
}

/** The base URL of relative addresses, and the language that the file states. */
type KnownOfFile = { url?: string | undefined; language?: string | undefined };

/** Read HTML that another reader generated. All of it is text of the article. */
export function readGeneratedHtml(html: string, leftOut: LeftOutTally, { url, language }: KnownOfFile = {}): Reading {
  const source = cleanText(html);
  checkSize(source, "text");
  return readingOf({ ...readWhole(source), details: { language } }, url, leftOut);
}

function readingOf(selection: Selection, url: string | undefined, leftOut: LeftOutTally): Reading {
  const { root, baseHref, direction, details, method, pageTexts, page, edits } = selection;
  const language = languageOf(wordsOf(root), details.language);
  const mainDirection = directionOf(language);
  undoOfficeMarkup(root, leftOut);
  encloseAmbiguousNotes(root);
  const blocks = blocksIn(root.childNodes, {
    ...contextOf(leftOut, mainDirection),
    base: baseOf(baseHref, url ?? details.url),
    direction: direction === "ltr" || direction === "rtl" ? direction : mainDirection,
  });
  if (pageTexts) {
    const surrounding = surroundingTexts(pageTexts.shown, blocks, details.title);
    leftOut.add("surrounding", surrounding.length, surrounding);
    leftOut.addMissing(pageTexts.leftOut);
    leftOut.takeBack(textsOf(blocks));
  }
  return {
    blocks,
    details: { ...details, language },
    leftOut: leftOut.toList(),
    method,
    ...(edits && { edits }),
    ...(page && { page }),
  };
}

const isPage = (source: string) => /<(!doctype|html|head|body)[\s>]/i.test(source);

function readWhole(source: string): Selection {
  const { body } = parseHtml(source);
  spellOutCheckBoxes(body, { all: true });
  const baseHref = body.querySelector("base[href]")?.getAttribute("href") ?? null;
  return { root: body, baseHref, details: {}, method: "whole-html" };
}

/** The base URL of relative addresses: the `base` of the page, resolved against the URL of the page. */
function baseOf(href: string | null | undefined, url: string | undefined): string | undefined {
  const base = parsedUrl(href ?? "", url) ?? parsedUrl(url ?? "");
  return base && /^https?:$/.test(base.protocol) ? base.href : undefined;
}
