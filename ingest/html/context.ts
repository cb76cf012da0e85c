import { DEEPEST_DOCUMENT, type DocumentMark, type DocumentNode } from "#domain/document.ts";
import type { LeftOutTally } from "./left-out.ts";

/** What reading a piece of HTML depends on besides the piece itself. */
export type Context = {
  /** What relative addresses are relative to. */
  base: string | undefined;
  /** Direction of the whole text; only what differs is written down. */
  mainDirection: "ltr" | "rtl";
  direction: "ltr" | "rtl";
  marks: DocumentMark[];
  /** Whether line ends of the source are shown (`white-space: pre-wrap`). */
  keepsLines: boolean;
  /** Document nodes above this one. */
  depth: number;
  /** Whether a `figcaption` here belongs to a figure. */
  inFigure: boolean;
  leftOut: LeftOutTally;
  /** The blocks of these nodes; here so that tables, lists and figures can hold any block. */
  blocksIn: (nodes: Iterable<Node>, context: Context) => DocumentNode[];
};

/** Levels a table needs; deeper than this, lists and tables are read as plain blocks so that no text is refused. */
const ROOM = 8;

export const isTooDeep = (context: Context) => context.depth > DEEPEST_DOCUMENT - ROOM;

/** The context of what stands `levels` document nodes deeper. */
export const within = (context: Context, levels: number): Context => ({
  ...context,
  depth: context.depth + levels,
  inFigure: false,
});

/** The context of an element's content: it may turn the direction, and say whether line ends are shown. */
export function turned(element: Element, context: Context): Context {
  const dir = element.getAttribute("dir")?.toLowerCase();
  const direction = dir === "ltr" || dir === "rtl" ? dir : context.direction;
  const style = element.getAttribute("style") ?? "";
  const space = /(?:^|;)\s*white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  const keepsLines = space ? /^(pre|pre-wrap|pre-line|break-spaces)$/.test(space) : context.keepsLines;
  return direction === context.direction && keepsLines === context.keepsLines
    ? context
    : { ...context, direction, keepsLines };
}

/** The `dir` attribute of a block here, where it has to say one. */
export const directionAttribute = ({ direction, mainDirection }: Context) =>
  direction === mainDirection ? undefined : { dir: direction };
