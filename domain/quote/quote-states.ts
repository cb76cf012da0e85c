import type { QuoteLocation } from "./locate-quote.ts";

export type QuoteStateName = QuoteLocation["state"];

/** How a quote stands in the copy of its source, in words. */
export const QUOTE_STATES = {
  found: "Quote found",
  changed: "Quote found with changes",
  absent: "Quote not found",
} as const satisfies Record<QuoteStateName, string>;
