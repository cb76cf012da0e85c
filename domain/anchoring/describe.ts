import { graphemeEnd, graphemeStart } from "#domain/graphemes.ts";
import { CONTEXT_LENGTH, type Passage, type Selectors } from "./selectors.ts";

/** The selectors of `passage`, from which `anchorPassage` finds it again. Their context has only whole graphemes. */
export function describePassage(text: string, { start, end }: Passage): Selectors {
  return [
    { type: "TextPositionSelector", start, end },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: contextBefore(text, start),
      suffix: contextAfter(text, end),
    },
  ];
}

function contextBefore(text: string, start: number): string {
  return text.slice(Math.min(start, graphemeEnd(text, Math.max(0, start - CONTEXT_LENGTH))), start);
}

function contextAfter(text: string, end: number): string {
  return text.slice(end, Math.max(end, graphemeStart(text, Math.min(text.length, end + CONTEXT_LENGTH))));
}
