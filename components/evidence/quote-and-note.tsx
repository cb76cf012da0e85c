import type { Evidence } from "#domain/evidence.ts";

/** The words quoted from a source, and what the reviewer notes about them. */
export function QuoteAndNote({ evidence }: { evidence: Evidence }) {
  const { quote, note } = evidence;
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
