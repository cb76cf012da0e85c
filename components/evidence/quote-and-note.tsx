import type { Evidence } from "#domain/evidence.ts";
import { AnsweredQuestion } from "./answered-question.tsx";

/** The question that a source answers, the words quoted from it, and what the reviewer notes about them. */
export function QuoteAndNote({ evidence }: { evidence: Evidence }) {
  const { quote, note } = evidence;
  return (
    <>
      <AnsweredQuestion {...evidence} />
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
