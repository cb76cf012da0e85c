import type { Evidence } from "#domain/evidence.ts";

/** The words quoted from a source, and what the reviewer notes about them. */
export function QuoteAndNote({ quote, note }: Pick<Evidence, "quote" | "note">) {
  return (
    <>
      {quote && (
        <blockquote className="serif" dir="auto">
          {quote}
        </blockquote>
      )}
      {note && (
        <p className="small" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}
