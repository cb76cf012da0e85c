import type { FoundDetails } from "#domain/article-details.ts";
import { RuleError } from "#domain/errors.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { namesIn } from "#ingest/details/byline.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import type { LeftOutTally } from "#ingest/html/left-out.ts";
import { pageDetails } from "#ingest/html/page-details.ts";
import { pageTextsOf } from "#ingest/html/page-texts.ts";
import type { Selection } from "#ingest/html/selection.ts";
import { wordsOf } from "#ingest/html/words-of.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import { candidatesIn, describe, scopeOf } from "./candidates.ts";
import { choose } from "./choose.ts";
import { cleanUp } from "./clean-up.ts";
import { doubtsAbout } from "./doubts.ts";
import { type Head, headOf, keepHead, type StatedHead } from "./head.ts";
import { completePictures, keptIn, type MainText, mainTextOf } from "./main-text.ts";
import { isText, leavesIn } from "./page-nodes.ts";
import { parsePage } from "./parse-page.ts";
import { prune } from "./prune.ts";
import { rescue } from "./rescue.ts";
import { textOf } from "./shingles.ts";
import { statedHead } from "./stated-head.ts";
import { isSameName, titleAndOutlet } from "./title.ts";
import { visibleDetails } from "./visible-details.ts";

/**
 * Read a page: the part of it that is its article, and what it states of itself. `wanted` is the number of the part that
 * a person chose. Each step parses the source again: Readability changes its tree, and two need twice the memory.
 */
export function readPage(source: string, leftOut: LeftOutTally, wanted?: number): Selection {
  const { isWebPage, boilerplate, pageTexts, declared, stated, ...rest } = inspect(parsePage(source));
  const main = isWebPage ? mainTextOf(source) : null;
  const page = parsePage(source);
  if (!main) return { ...rest, root: page.body, details: declared, method: "whole-html" };
  for (const [thing, count, texts] of boilerplate) leftOut.add(thing, count, texts);
  const { kept, head, found, edits } = articleIn(page, main, stated, wanted);
  const doubts = doubtsAbout(page, { ...stated, isSure: found.isSure, text: textOf(kept) });
  completePictures(page, main);
  const direction = main.direction ?? rest.direction;
  const details = detailsOf(page, main, declared, head, middleOf(kept));
  prune(page.body, kept);
  const reading = { candidates: found.candidates, candidate: found.chosen, doubts };
  return { ...rest, root: page.body, direction, details, method: "main-text", pageTexts, page: reading, edits };
}

function articleIn(page: Document, main: MainText, stated: StatedHead, wanted: number | undefined) {
  const found = keptIn(page, main);
  const { headline } = headOf(page, new Set(leavesIn(page.body)), stated);
  const candidates = candidatesIn(page, found, headline);
  const { chosen, isSure } = choose(candidates, { body: stated.body, headline });
  const candidate = candidates[wanted ?? chosen];
  if (!candidate) throw new RuleError(`This page has only ${candidates.length} parts to choose from.`);
  const kept = new Set(candidate.kept);
  const isDecided = wanted !== undefined || isSure;
  const about = { candidates: candidates.map(describe), chosen: wanted ?? chosen, isSure: isDecided };
  const head = headOf(page, kept, stated);
  const before = new Set(kept);
  if (candidate.origin === "page") return { kept, head, found: about, edits: NO_EDITS };
  const scope = scopeOf(kept, page.body);
  rescue(scope, kept);
  cleanUp(scope, kept, head);
  keepHead(page, kept, head);
  return { kept, head, found: about, edits: editsOf(before, kept) };
}

const NO_EDITS = { added: "", omitted: "" };

/** The words that the article has besides what a candidate has, and those that it leaves out of it. */
const editsOf = (before: ReadonlySet<Node>, kept: ReadonlySet<Node>) => ({
  added: textOf([...kept].filter((leaf) => !before.has(leaf))),
  omitted: textOf([...before].filter((leaf) => !kept.has(leaf))),
});

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
      // The words of a menu in another one are among those of the other one.
      const outermost = elements.filter(({ parentElement }) => !parentElement?.closest(selector));
      const texts = thing === "navigation" ? outermost.map(wordsOf) : [];
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
    byline: isOutlet(declared.byline, names.outlet)
      ? (visible.byline ?? declared.byline)
      : (declared.byline ?? visible.byline ?? namesIn(detail(main.details.byline))),
    publishedAt: declared.publishedAt ?? isoDate(main.details.publishedTime) ?? visible.publishedAt,
  };
}

/** Many systems state the site as the author of each page, which shows a name. */
const isOutlet = (byline: string | undefined, outlet: string | undefined) =>
  byline !== undefined && (isSameName(byline, outlet ?? "") || /^(?:www\.)?[\w-]+\.[a-z]{2,10}$/i.test(byline));

/** FoundDetails are cut at this length; those of real pages are far shorter. */
const MAX_DETAIL_LENGTH = 5000;

const detail = (value: string | undefined) => oneLine(value && cutAtGrapheme(value, MAX_DETAIL_LENGTH));

/** The text in the middle of what is kept, which is certainly in the article. */
function middleOf(kept: ReadonlySet<Node>): Node | null {
  const texts = [...kept].filter(isText);
  return texts[Math.floor(texts.length / 2)] ?? null;
}
