import type { FoundDetails } from "#domain/article-details.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { namesIn } from "#ingest/details/byline.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import type { LeftOutTally } from "#ingest/html/left-out.ts";
import { pageDetails } from "#ingest/html/page-details.ts";
import { pageTextsOf } from "#ingest/html/page-texts.ts";
import { parseHtml } from "#ingest/html/parse-html.ts";
import type { Selection } from "#ingest/html/selection.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import { type Head, headOf, keepHead } from "./head.ts";
import { completePictures, keptIn, type MainText, mainTextOf } from "./main-text.ts";
import { isText, lineOf } from "./page-nodes.ts";
import { prune } from "./prune.ts";
import { statedHead } from "./stated-head.ts";
import { titleAndOutlet } from "./title.ts";
import { visibleDetails } from "./visible-details.ts";

// Each step parses the source again: Readability modifies its tree, and two trees at once need twice the memory.
export function readPage(source: string, leftOut: LeftOutTally): Selection {
  const { isWebPage, boilerplate, pageTexts, declared, stated, ...rest } = inspect(parseHtml(source));
  const main = isWebPage ? mainTextOf(source) : null;
  const page = parseHtml(source);
  if (!main) return { ...rest, root: page.body, details: declared, method: "whole-html" };
  for (const [thing, count, texts] of boilerplate) leftOut.add(thing, count, texts);
  const kept = keptIn(page, main);
  const head = headOf(page, kept, stated);
  keepHead(page, kept, head);
  completePictures(page, main);
  const direction = main.direction ?? rest.direction;
  const details = detailsOf(page, main, declared, head, middleOf(kept));
  const headTexts = [head.headline, ...head.standfirst].map(lineOf);
  prune(page.body, kept);
  return { ...rest, root: page.body, direction, details, method: "main-text", pageTexts, headTexts };
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
    pageTexts: isWebPage ? pageTextsOf(page) : undefined,
    declared: pageDetails(page),
    stated: statedHead(page),
    baseHref: page.querySelector("base[href]")?.getAttribute("href") ?? null,
    direction: page.querySelector("html[dir], body[dir]")?.getAttribute("dir")?.toLowerCase() ?? null,
  };
}

/** What the page states, completed with what it shows. The title of the tab often has the name of the site in it. */
function detailsOf(
  page: Document,
  main: MainText,
  declared: FoundDetails,
  head: Head,
  text: Node | null,
): FoundDetails {
  const visible = visibleDetails(page, head, text);
  const { headline } = head;
  const pageTitle = oneLine(page.querySelector("title")?.textContent);
  const stated = detail(main.details.title) ?? declared.title;
  const names = titleAndOutlet(stated, declared.outlet ?? detail(main.details.siteName), {
    headline,
    pageTitle,
    isPageTitle: declared.title === pageTitle,
  });
  return {
    ...declared,
    ...names,
    byline: declared.byline ?? visible.byline ?? namesIn(detail(main.details.byline)),
    publishedAt: declared.publishedAt ?? isoDate(main.details.publishedTime) ?? visible.publishedAt,
  };
}

/** FoundDetails are cut at this length; those of real pages are far shorter. */
const MAX_DETAIL_LENGTH = 5000;

const detail = (value: string | undefined) => oneLine(value && cutAtGrapheme(value, MAX_DETAIL_LENGTH));

/** The text in the middle of what is kept, which is certainly in the article. */
function middleOf(kept: ReadonlySet<Node>): Node | null {
  const texts = [...kept].filter(isText);
  return texts[Math.floor(texts.length / 2)] ?? null;
}
