import type { QuoteLocation } from "#domain/quote/locate-quote.ts";

/** How a quote stands in the copy of its source, in words. */
export const QUOTE_STATES = {
  found: "Quote found",
  changed: "Quote found with changes",
  absent: "Quote not found",
} as const satisfies Record<QuoteLocation["state"], string>;

export const QuoteState = ({ state }: { state: QuoteLocation["state"] }) => (
  <span className={`quote-state is-${state}`}>{QUOTE_STATES[state]}</span>
);
