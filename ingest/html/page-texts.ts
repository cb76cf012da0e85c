import { blocksIn } from "./blocks.ts";
import type { Context } from "./context.ts";
import { LeftOutTally } from "./left-out.ts";
import { textsOf } from "./surrounding-texts.ts";

/** The context in which the reading of a page begins. */
export const contextOf = (leftOut: LeftOutTally, direction: "ltr" | "rtl"): Context => ({
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

/** Every visible text of a page, in order. */
export const textsOfPage = (page: Document): string[] =>
  textsOf(blocksIn(page.body.childNodes, contextOf(new LeftOutTally(), "ltr")));
