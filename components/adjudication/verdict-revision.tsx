import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { MeaningChanges } from "#components/ui/meaning-changes.tsx";
import { WordChanges } from "#components/ui/word-changes.tsx";
import type { VerdictRevision } from "#domain/adjudication/case.ts";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Verdict } from "#domain/verdict.ts";

type RevisionProps = { revision: VerdictRevision; verdict: Verdict; scale: Rating[]; language: string };

/** How a verdict was changed last after it was submitted: why, and word by word. */
export function VerdictRevisionNote({ revision, verdict, scale, language }: RevisionProps) {
  const { at, reason, rating, rationale } = revision;
  const isOtherRating = rating !== null && rating !== verdict.rating;
  const isOtherText = rationale !== null && !haveSameWords(rationale, verdict.rationale);
  const diff = isOtherText ? wordDiff(rationale, verdict.rationale) : null;
  return (
    <details className="revision">
      <summary>
        {isOtherRating || isOtherText ? "Changed" : "Confirmed"} <Day at={at} />
        {reason && (
          <>
            : <q dir="auto">{reason}</q>
          </>
        )}
      </summary>
      {isOtherRating && (
        <p>
          <del>
            <RatingName rating={rating} scale={scale} />
          </del>{" "}
          <ins>
            <RatingName rating={verdict.rating} scale={scale} />
          </ins>
        </p>
      )}
      {diff && (
        <div className="diff">
          <WordChanges diff={diff} />
          <MeaningChanges diff={diff} language={language} />
        </div>
      )}
      {rationale === null && <p className="quiet small">The history shows what the rationale said before.</p>}
      {!isOtherRating && !isOtherText && rationale !== null && (
        <p className="quiet small">Rating and rationale stayed as they were.</p>
      )}
    </details>
  );
}
