"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Key } from "#components/ui/key.tsx";
import { TextChanges } from "#components/ui/text-changes.tsx";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { QuoteLocation } from "#domain/quote/locate-quote.ts";
import { MAX_QUOTE_LENGTH, quotedWords } from "#domain/quote/quoted-words.ts";
import type { SnapshotSummary } from "#domain/source/source-detail.ts";
import { pagesOf } from "#domain/source/text-parts.ts";
import { QuoteState } from "./quote-state.tsx";

/** The words of a passage, and the page on which they are; null where there are no pages. */
export type PickQuote = (quote: string, locator: string | null) => void;

type QuotePanelProps = {
  /** The statement of the claim that the quote is for. */
  claim: string | null;
  quote: string | null;
  location: QuoteLocation | null;
  text: string;
  snapshot: SnapshotSummary;
  selected: Passage | null;
  /** Null where nothing can be changed. */
  onPick: PickQuote | null;
  onShow: () => void;
};

/** Beside the text: the claim, how the quote stands in the text, and the words that are about to become the quote. */
export function QuotePanel({ claim, quote, location, onPick, selected, ...read }: QuotePanelProps) {
  return (
    <aside className="quote-panel" aria-label="Quote">
      {claim && (
        <>
          <h3>Claim</h3>
          <blockquote className="serif claim-words" dir="auto">
            {claim}
          </blockquote>
        </>
      )}
      {quote && <PresentQuote {...{ quote, location, onPick }} {...read} />}
      {onPick && <NewQuote {...{ selected, onPick }} {...read} />}
    </aside>
  );
}

type PresentQuoteProps = Omit<QuotePanelProps, "claim" | "quote" | "selected"> & { quote: string };

function PresentQuote({ quote, location, text, snapshot, onPick, onShow }: PresentQuoteProps) {
  const passage = location?.passage ?? null;
  const words = passage && quotedWords(text, passage);
  const page = passage && pagesOf(snapshot.pageStarts, passage);
  return (
    <section>
      <h3>Quote</h3>
      <p role="status">
        {location ? <QuoteState state={location.state} /> : <span className="quiet">Looking for the quote…</span>}
        {page && <span className="quiet">, {page.toLowerCase()}</span>}
      </p>
      <blockquote className="serif" dir="auto">
        {location?.state === "changed" && words ? <TextChanges before={quote} after={words} /> : quote}
      </blockquote>
      {location?.state === "changed" && (
        <p className="quiet small">Struck out: only in the quote. Underlined: only in the source.</p>
      )}
      {location?.state === "absent" && (
        <p className="quiet small">Neither these words nor similar ones are in this copy of the source.</p>
      )}
      {passage && (
        <Actions>
          <Button onClick={onShow}>Show in the text</Button>
          {onPick && location?.state === "changed" && words && words.length <= MAX_QUOTE_LENGTH && (
            <Button onClick={() => onPick(words, page)}>Use the words of the source</Button>
          )}
        </Actions>
      )}
    </section>
  );
}

type NewQuoteProps = Pick<QuotePanelProps, "text" | "snapshot" | "selected"> & { onPick: PickQuote };

function NewQuote({ text, snapshot, selected, onPick }: NewQuoteProps) {
  const words = selected && quotedWords(text, selected);
  const page = selected && pagesOf(snapshot.pageStarts, selected);
  return (
    <section className="new-quote">
      <h3>Selected words</h3>
      {words ? (
        <>
          <blockquote className="serif" dir="auto">
            {words}
          </blockquote>
          {page && <p className="quiet small">{page}</p>}
        </>
      ) : (
        <p className="quiet small">
          Select the words to quote in the text. With the keyboard: <Key>Shift</Key> and the arrow keys.
        </p>
      )}
      {words && words.length > MAX_QUOTE_LENGTH && (
        <p className="problem">A quote has at most {MAX_QUOTE_LENGTH.toLocaleString("en")} characters. Select less.</p>
      )}
      <Actions>
        <Button
          kind="main"
          disabled={!words || words.length > MAX_QUOTE_LENGTH}
          onClick={() => words && onPick(words, page)}
        >
          Quote these words <Key>Enter</Key>
        </Button>
      </Actions>
    </section>
  );
}
