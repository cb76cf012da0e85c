import type { Evidence } from "#domain/evidence.ts";
import { OpenSource } from "./open-source.tsx";
import { QuoteState } from "./quote-state.tsx";

type QuoteCheckProps = {
  evidence: Pick<Evidence, "source" | "quote" | "quoteLocation">;
  /** The statement of the claim. */
  claim?: string | undefined;
};

/** How the quote of a piece of evidence stands in the copy of its source, and the way to that copy. */
export function QuoteCheck({ evidence: { source, quote, quoteLocation }, claim }: QuoteCheckProps) {
  const state = quote ? quoteLocation?.state : undefined;
  // A source that is not stored yet has no id.
  if (!source.id || (!source.url && !source.isFile && !quoteLocation)) return null;
  const words = state && state !== "absent" ? "Show in the source" : "Read the source";
  return (
    <p className="quote-check small">
      {state && <QuoteState state={state} />}
      <OpenSource
        sourceId={source.id}
        quote={quote}
        located={quoteLocation}
        claim={claim}
        label={`${words}: ${source.title}`}
      >
        {words}
      </OpenSource>
    </p>
  );
}
