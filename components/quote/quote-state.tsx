import { QUOTE_STATES, type QuoteStateName } from "#domain/quote/quote-states.ts";

/** How a quote stands in the copy of its source. */
export const QuoteState = ({ state }: { state: QuoteStateName }) => (
  <span className={`quote-state is-${state}`}>{QUOTE_STATES[state]}</span>
);
