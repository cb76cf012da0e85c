import { blocksIn } from "./blocks.ts";
import type { Context } from "./context.ts";
import { LeftOutTally } from "./left-out.ts";
import { textsOf } from "./surrounding-texts.ts";

/** The context in which the reading of a page begins. */
export const contextOf = (leftOut: LeftOutTally, direction: "ltr" | "rtl"): Context => ({
  base: undefined,
  mainDirection: direction,
  direction,
  isDirectionStated: false,
  marks: [],
  preservesLineBreaks: false,
  depth: 0,
  inFigure: false,
  leftOut,
  blocksIn,
});

/** What a whole page shows, in order, and what it holds that is not shown or not text of an article. */
export type PageTexts = { shown: string[]; leftOut: LeftOutTally };

export function pageTextsOf(page: Document): PageTexts {
  const leftOut = new LeftOutTally();
  return { shown: textsOf(blocksIn(page.body.childNodes, contextOf(leftOut, "ltr"))), leftOut };
}

/** Every visible text of a page, in order. */
export const textsOfPage = (page: Document): string[] => pageTextsOf(page).shown;
