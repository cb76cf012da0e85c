import { Readability } from "@mozilla/readability";
import { directionOf } from "#domain/direction.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import { bylineIn } from "#ingest/details/headline.ts";
import { guessLanguage, languageTag } from "#ingest/details/language.ts";
import type { Details, Reading } from "#ingest/reading.ts";
import { cleanText } from "#ingest/text/clean-text.ts";
import { textsAround, textsOf } from "./around.ts";
import { blocksIn } from "./blocks.ts";
import type { Context } from "./context.ts";
import { LeftOutTally } from "./left-out.ts";
import { pageDetails } from "./page-details.ts";
import { refuseUnreadable } from "./size.ts";
import { parsed } from "./tree.ts";

export type HtmlInput = {
  html: string;
  /** Where it comes from: relative addresses are relative to it. */
  url?: string | undefined;
};

/** What is read of the source, and what it says about itself. */
type Found = Pick<Reading, "details" | "method"> & {
  root: Element;
  baseHref?: string | null;
  direction?: string | null;
  /** The texts of the whole page, where only its main text is read. */
  pageTexts?: string[];
};

/** HTML as blocks: the main text of a page of a web site, or all of a plain page or of something copied. */
export function readHtml({ html, url }: HtmlInput): Reading {
  const source = cleanText(copiedPart(html));
  refuseUnreadable(source);
  const leftOut = new LeftOutTally();
  const found = isPage(source) ? readPage(source, leftOut) : readWhole(source);
  return readingOf(found, url, leftOut);
}

/** HTML that another reader made of its input, all of which is text. */
export function readMadeHtml(html: string, leftOut: LeftOutTally, url?: string): Reading {
  const source = cleanText(html);
  refuseUnreadable(source, "text");
  return readingOf(readWhole(source), url, leftOut);
}

function readingOf(found: Found, url: string | undefined, leftOut: LeftOutTally): Reading {
  const { root, baseHref, direction, details, method, pageTexts } = found;
  const language = details.language ?? guessLanguage(root.textContent ?? "");
  const mainDirection = directionOf(language);
  const blocks = blocksIn(root.childNodes, {
    ...contextOf(leftOut, mainDirection),
    base: baseOf(baseHref, url ?? details.url),
    direction: direction === "ltr" || direction === "rtl" ? direction : mainDirection,
  });
  if (pageTexts) {
    const around = textsAround(pageTexts, blocks, details.title);
    leftOut.add("around", around.length, around);
  }
  return { blocks, details: { ...details, language }, leftOut: leftOut.things(), method };
}

const contextOf = (leftOut: LeftOutTally, direction: "ltr" | "rtl"): Context => ({
  base: undefined,
  mainDirection: direction,
  direction,
  marks: [],
  keepsLines: false,
  depth: 0,
  inFigure: false,
  leftOut,
  blocksIn,
});

/** Browsers and word processors mark what was copied inside the page they wrap around it. */
function copiedPart(html: string): string {
  const [, after] = html.split(/<!--\s*StartFragment\s*-->/i, 2);
  return after?.split(/<!--\s*EndFragment\s*-->/i, 1)[0] ?? html;
}

const isPage = (source: string) => /<(!doctype|html|head|body)[\s>]/i.test(source);

function readWhole(source: string): Found {
  const { body } = parsed(source);
  const baseHref = body.querySelector("base[href]")?.getAttribute("href") ?? null;
  return { root: body, baseHref, details: {}, method: "whole-html" };
}

// Each step has a tree of its own: Readability changes the one it reads, and two at a time would need twice the memory.
function readPage(source: string, leftOut: LeftOutTally): Found {
  const { isSite, boilerplate, texts, declared, ...facts } = factsOf(parsed(source));
  const article = mainArticle(source);
  const details = detailsOf(article, declared);
  if (!isSite || !article?.content) return { ...facts, root: parsed(source).body, details, method: "whole-html" };
  for (const [thing, count, said] of boilerplate) leftOut.add(thing, count, said);
  const direction = article.dir ?? facts.direction;
  return { ...facts, root: article.content, direction, details, method: "main-text", pageTexts: texts };
}

/** What only web sites have; a page without any of it is a document, and all of it is its text. */
const SITE =
  "script, nav, aside, footer, form, iframe, button, input, link[rel=stylesheet], [role=navigation], [role=banner], [role=contentinfo]";

const BOILERPLATE = [
  ["script", "script"],
  ["style", "style, link[rel=stylesheet]"],
  ["navigation", "nav, [role=navigation]"],
] as const;

function factsOf(page: Document) {
  const isSite = page.querySelector(SITE) !== null;
  return {
    isSite,
    boilerplate: BOILERPLATE.map(([thing, selector]) => {
      const elements = Array.from(page.querySelectorAll(selector));
      const texts = thing === "navigation" ? elements.map(({ textContent }) => textContent ?? "") : [];
      return [thing, elements.length, texts] as const;
    }),
    texts: isSite ? textsOf(blocksIn(page.body.childNodes, contextOf(new LeftOutTally(), "ltr"))) : [],
    declared: pageDetails(page),
    baseHref: page.querySelector("base[href]")?.getAttribute("href") ?? null,
    direction: page.querySelector("html[dir], body[dir]")?.getAttribute("dir")?.toLowerCase() ?? null,
  };
}

/** The article that Readability finds in a page; null when it finds no text. */
function mainArticle(source: string) {
  const page = parsed(source);
  // Readability 0.6 takes formulas for menus, because MathJax writes `CtxtMenu` into their class.
  for (const formula of page.querySelectorAll("mjx-container, .MathJax")) formula.removeAttribute("class");
  // It takes every footer for that of the page; in a quotation it says who said it.
  for (const footer of page.querySelectorAll("blockquote footer")) {
    const block = page.createElement("div");
    block.append(...footer.childNodes);
    footer.replaceWith(block);
  }
  // Classes say in which language a program is written.
  const article = new Readability(page, { serializer: (node) => node as Element, keepClasses: true }).parse();
  return article && /\S/.test(article.textContent ?? "") ? article : null;
}

function detailsOf(article: ReturnType<typeof mainArticle>, declared: Details): Details {
  const outlet = oneLine(article?.siteName) ?? declared.outlet;
  const title = oneLine(article?.title) ?? declared.title;
  const byline = oneLine(article?.byline) ?? declared.byline;
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

/** Longest detail that is looked at; none of a real page comes near. */
const LONGEST_DETAIL = 5000;

const oneLine = (value: string | null | undefined) =>
  value?.slice(0, LONGEST_DETAIL).replace(/\s+/g, " ").trim() || undefined;

/** What relative addresses are relative to: what the page says, relative to where it comes from. */
function baseOf(href: string | null | undefined, url: string | undefined): string | undefined {
  const base = URL.canParse(href ?? "", url) ? new URL(href ?? "", url).href : url;
  return base && /^https?:/i.test(base) && URL.canParse(base) ? base : undefined;
}
