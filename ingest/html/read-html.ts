import { Readability } from "@mozilla/readability";
import type { FoundDetails } from "#domain/article-details.ts";
import { directionOf } from "#domain/direction.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import { bylineIn } from "#ingest/details/headline.ts";
import { guessLanguage, languageTag } from "#ingest/details/language.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText, oneLine } from "#ingest/text/clean-text.ts";
import { blocksIn } from "./blocks.ts";
import { clipboardFragment } from "./clipboard.ts";
import type { Context } from "./context.ts";
import { LeftOutTally } from "./left-out.ts";
import { encloseAmbiguousNotes } from "./notes.ts";
import { undoOfficeMarkup } from "./office.ts";
import { pageDetails } from "./page-details.ts";
import { parseHtml } from "./parse-html.ts";
import { checkSize } from "./size-limits.ts";
import { surroundingTexts, textsOf } from "./surrounding-texts.ts";

export type HtmlInput = {
  html: string;
  /** Base URL of relative addresses. */
  url?: string | undefined;
};

/** The part of the source that is read, and the details of the source. */
type Selection = Pick<Reading, "details" | "method"> & {
  root: Element;
  baseHref?: string | null;
  direction?: string | null;
  /** The texts of the whole page, when only its main text is read. */
  pageTexts?: string[];
};

/** Read HTML: the main text of a web page, or everything in a plain page or a pasted fragment. */
export function readHtml({ html, url }: HtmlInput): Reading {
  const source = cleanText(clipboardFragment(html));
  checkSize(source);
  const leftOut = new LeftOutTally();
  const selection = isPage(source) ? readPage(source, leftOut) : readWhole(source);
  return readingOf(selection, url, leftOut);
}

/** Read HTML that another reader generated. All of it is text of the article. */
export function readGeneratedHtml(html: string, leftOut: LeftOutTally, url?: string): Reading {
  const source = cleanText(html);
  checkSize(source, "text");
  return readingOf(readWhole(source), url, leftOut);
}

function readingOf(selection: Selection, url: string | undefined, leftOut: LeftOutTally): Reading {
  const { root, baseHref, direction, details, method, pageTexts } = selection;
  const language = details.language ?? guessLanguage(root.textContent ?? "");
  const mainDirection = directionOf(language);
  undoOfficeMarkup(root, leftOut);
  encloseAmbiguousNotes(root);
  const blocks = blocksIn(root.childNodes, {
    ...contextOf(leftOut, mainDirection),
    base: baseOf(baseHref, url ?? details.url),
    direction: direction === "ltr" || direction === "rtl" ? direction : mainDirection,
  });
  if (pageTexts) {
    const surrounding = surroundingTexts(pageTexts, blocks, details.title);
    leftOut.add("surrounding", surrounding.length, surrounding);
  }
  return { blocks, details: { ...details, language }, leftOut: leftOut.toList(), method };
}

const contextOf = (leftOut: LeftOutTally, direction: "ltr" | "rtl"): Context => ({
  base: undefined,
  mainDirection: direction,
  direction,
  marks: [],
  preservesLineBreaks: false,
  depth: 0,
  inFigure: false,
  leftOut,
  blocksIn,
});

const isPage = (source: string) => /<(!doctype|html|head|body)[\s>]/i.test(source);

function readWhole(source: string): Selection {
  const { body } = parseHtml(source);
  const baseHref = body.querySelector("base[href]")?.getAttribute("href") ?? null;
  return { root: body, baseHref, details: {}, method: "whole-html" };
}

// Each step parses the source again: Readability modifies its tree, and two trees at once need twice the memory.
function readPage(source: string, leftOut: LeftOutTally): Selection {
  const { isWebPage, boilerplate, pageTexts, declared, ...rest } = inspect(parseHtml(source));
  const article = mainArticle(source);
  const details = detailsOf(article, declared);
  if (!isWebPage || !article?.content) return { ...rest, root: parseHtml(source).body, details, method: "whole-html" };
  for (const [thing, count, texts] of boilerplate) leftOut.add(thing, count, texts);
  const direction = article.dir ?? rest.direction;
  return { ...rest, root: article.content, direction, details, method: "main-text", pageTexts };
}

/** Elements that only web sites have. A page without them is a document, and all of it is text. */
const WEB_PAGE_ELEMENTS =
  "script, nav, aside, footer, form, iframe, button, input, link[rel=stylesheet], [role=navigation], [role=banner], [role=contentinfo]";

const BOILERPLATE = [
  ["script", "script"],
  ["style", "style, link[rel=stylesheet]"],
  ["navigation", "nav, [role=navigation]"],
] as const;

function inspect(page: Document) {
  const isWebPage = page.querySelector(WEB_PAGE_ELEMENTS) !== null;
  return {
    isWebPage,
    boilerplate: BOILERPLATE.map(([thing, selector]) => {
      const elements = Array.from(page.querySelectorAll(selector));
      const texts = thing === "navigation" ? elements.map(({ textContent }) => textContent ?? "") : [];
      return [thing, elements.length, texts] as const;
    }),
    pageTexts: isWebPage ? textsOfPage(page) : [],
    declared: pageDetails(page),
    baseHref: page.querySelector("base[href]")?.getAttribute("href") ?? null,
    direction: page.querySelector("html[dir], body[dir]")?.getAttribute("dir")?.toLowerCase() ?? null,
  };
}

/** Every visible text of a page, in order. */
export const textsOfPage = (page: Document): string[] =>
  textsOf(blocksIn(page.body.childNodes, contextOf(new LeftOutTally(), "ltr")));

/** The article that Readability finds in a page; null when it finds no text. */
function mainArticle(source: string) {
  const page = parseHtml(source);
  // Readability 0.6 mistakes formulas for menus, because MathJax gives them the class `CtxtMenu`.
  for (const formula of page.querySelectorAll("mjx-container, .MathJax")) formula.removeAttribute("class");
  // It removes every footer, but the footer of a quotation names its author.
  for (const footer of page.querySelectorAll("blockquote footer")) {
    const block = page.createElement("div");
    block.append(...footer.childNodes);
    footer.replaceWith(block);
  }
  // Classes are kept because they state the language of program code.
  const article = new Readability(page, { serializer: (node) => node as Element, keepClasses: true }).parse();
  return article && /\S/.test(article.textContent ?? "") ? article : null;
}

function detailsOf(article: ReturnType<typeof mainArticle>, declared: FoundDetails): FoundDetails {
  const outlet = detail(article?.siteName) ?? declared.outlet;
  const title = detail(article?.title) ?? declared.title;
  const byline = detail(article?.byline) ?? declared.byline;
  return {
    ...declared,
    title: outlet && title ? withoutOutlet(title, outlet) : title,
    outlet,
    byline: byline && (bylineIn(byline) ?? byline),
    publishedAt: isoDate(article?.publishedTime) ?? declared.publishedAt,
    language: languageTag(article?.lang) ?? declared.language,
  };
}

/** `Bread is dearer - Daily News` without the name of the site. */
function withoutOutlet(title: string, outlet: string): string {
  if (!title.endsWith(outlet)) return title;
  return /^(.*\S)\s*[-–—|·•:«»]+\s*$/.exec(title.slice(0, -outlet.length))?.[1] ?? title;
}

/** FoundDetails are cut at this length; those of real pages are far shorter. */
const MAX_DETAIL_LENGTH = 5000;

const detail = (value: string | null | undefined) => oneLine(value && cutAtGrapheme(value, MAX_DETAIL_LENGTH));

/** The base URL of relative addresses: the `base` of the page, resolved against the URL of the page. */
function baseOf(href: string | null | undefined, url: string | undefined): string | undefined {
  const base = parsedUrl(href ?? "", url) ?? parsedUrl(url ?? "");
  return base && /^https?:$/.test(base.protocol) ? base.href : undefined;
}
