import { type DocumentMark, type DocumentNode, MAX_DOCUMENT_DEPTH } from "#domain/document.ts";
import type { LeftOutTally } from "./left-out.ts";

/** The state that is passed down while reading nested elements. */
export type Context = {
  /** Base URL of relative addresses. */
  base: string | undefined;
  /** Direction of the whole text. */
  mainDirection: "ltr" | "rtl";
  direction: "ltr" | "rtl";
  /** Whether an element states the direction, so that the letters of a block do not decide it. */
  isDirectionStated: boolean;
  marks: DocumentMark[];
  /** Whether line ends of the source are displayed (`white-space: pre-wrap`). */
  preservesLineBreaks: boolean;
  /** Number of document nodes above this one. */
  depth: number;
  /** Whether a `figcaption` here belongs to a figure. */
  inFigure: boolean;
  leftOut: LeftOutTally;
  /** Reads nodes as blocks. It is in the context so that tables, lists and figures need not import it. */
  blocksIn: (nodes: Iterable<Node>, context: Context) => DocumentNode[];
};

/** Levels that a table needs. Where fewer are left, lists and tables are read as paragraphs. */
const TABLE_LEVELS = 8;

export const isTooDeep = (context: Context) => context.depth > MAX_DOCUMENT_DEPTH - TABLE_LEVELS;

/** The context `levels` document nodes deeper. */
export const within = (context: Context, levels: number): Context => ({
  ...context,
  depth: context.depth + levels,
  inFigure: false,
});

/** The context of an element's content: the element can change the direction and whether line ends are displayed. */
export function contextInside(element: Element, context: Context): Context {
  const dir = element.getAttribute("dir")?.toLowerCase();
  const isStatedHere = dir === "ltr" || dir === "rtl";
  const direction = isStatedHere ? dir : context.direction;
  const isDirectionStated = isStatedHere || context.isDirectionStated;
  const style = element.getAttribute("style") ?? "";
  const space = /(?:^|;)\s*white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  const preservesLineBreaks = space
    ? /^(pre|pre-wrap|pre-line|break-spaces)$/.test(space)
    : context.preservesLineBreaks;
  return { ...context, direction, isDirectionStated, preservesLineBreaks };
}

/** The `dir` attribute of a block, or undefined when nothing states another direction than that of the whole text. */
export const directionAttribute = ({ direction, mainDirection, isDirectionStated }: Context) =>
  direction === mainDirection && !isDirectionStated ? undefined : { dir: direction };
