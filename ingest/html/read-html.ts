import { Readability } from "@mozilla/readability";
import { directionOf } from "#domain/direction.ts";
import { isoDate } from "#ingest/calendar.ts";
import { cleanText } from "#ingest/clean-text.ts";
import { bylineIn } from "#ingest/headline.ts";
import { guessLanguage, languageTag } from "#ingest/language.ts";
import type { Details, Reading } from "#ingest/reading.ts";
import { blocksIn } from "./blocks.ts";
import { LeftOut } from "./left-out.ts";
import { pageDetails } from "./page-details.ts";
import { refuseUnreadable } from "./size.ts";
import { baseOf, parsed } from "./tree.ts";

export type HtmlInput = {
  html: string;
  /** Where it comes from: relative addresses are relative to it. */
  url?: string | undefined;
};

/** HTML as blocks: the main text of a page of a web site, or all of a plain page or of something copied. */
export function readHtml({ html, url }: HtmlInput): Reading {
  const source = cleanText(copiedPart(html));
  refuseUnreadable(source);
  const document = parsed(source);
  const leftOut = new LeftOut();
  const article = isPage(source) ? mainArticle(source) : null;
  const main = document.querySelector(SITE) && article?.content;
  if (main) for (const [thing, selector] of BOILERPLATE) leftOut.add(thing, document.querySelectorAll(selector).length);
  const root = main || document.body;
  const details = isPage(source) ? detailsOf(article, pageDetails(document)) : {};
  const language = details.language ?? guessLanguage(root.textContent ?? "");
  const mainDirection = directionOf(language);
  const blocks = blocksIn(root.childNodes, {
    base: baseOf(document, url ?? details.url),
    mainDirection,
    direction: directionIn(article?.dir) ?? directionIn(document.documentElement.getAttribute("dir")) ?? mainDirection,
    marks: [],
    depth: 0,
    inFigure: false,
    leftOut,
    blocksIn,
  });
  return {
    blocks,
    details: { ...details, language },
    leftOut: leftOut.sentences(),
    method: main ? "main-text" : "whole-html",
  };
}

/** Browsers and word processors mark what was copied inside the page they wrap around it. */
function copiedPart(html: string): string {
  return /<!--\s*StartFragment\s*-->([\s\S]*)<!--\s*EndFragment\s*-->/i.exec(html)?.[1] ?? html;
}

const isPage = (source: string) => /<(!doctype|html|head|body)[\s>]/i.test(source);

/** What only web sites have; a page without any of it is a document, and all of it is its text. */
const SITE =
  "script, nav, aside, footer, form, iframe, button, input, link[rel=stylesheet], [role=navigation], [role=banner], [role=contentinfo]";

const BOILERPLATE = [
  ["script", "script"],
  ["style", "style, link[rel=stylesheet]"],
  ["navigation", "nav, [role=navigation]"],
] as const;

/** The article that Readability finds in a page. */
function mainArticle(source: string) {
  const page = parsed(source); // a tree of its own, because Readability changes what it reads
  // Readability 0.6 takes formulas for menus, because MathJax writes `CtxtMenu` into their class.
  for (const formula of page.querySelectorAll("mjx-container, .MathJax")) formula.removeAttribute("class");
  const article = new Readability(page, { serializer: (node) => node as Element }).parse();
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

function directionIn(value: string | null | undefined): "ltr" | "rtl" | undefined {
  const direction = value?.toLowerCase();
  return direction === "ltr" || direction === "rtl" ? direction : undefined;
}
