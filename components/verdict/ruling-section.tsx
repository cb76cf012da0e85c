import { AnsweredQuestions } from "#components/evidence/answered-questions.tsx";
import { EvidenceItem } from "#components/evidence/evidence-item.tsx";
import { QuoteAndNote } from "#components/evidence/quote-and-note.tsx";
import { QuoteCheck } from "#components/quote/quote-check.tsx";
import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { bySource, type Evidence, STANCES } from "#domain/evidence.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Ruling } from "#domain/ruling.ts";

type RulingSectionProps = {
  ruling: Ruling;
  scale: Rating[];
  /** The statement of the claim. */
  claim?: string | undefined;
  /** The rating of the viewer's own submitted verdict, where they gave one. */
  myRating?: string | null | undefined;
};

/** How an editor ruled on the claim, and why. A viewer whose verdict differs sees a notice. */
export function RulingSection({ ruling, scale, claim, myRating = null }: RulingSectionProps) {
  const isDeparture = myRating !== null && myRating !== ruling.rating;
  return (
    <section className="ruling" aria-label="Ruling">
      <h2>
        <span>Ruling</span>
        <span>
          {ruling.ruledBy.name}, <Day at={ruling.ruledAt} />
        </span>
      </h2>
      <p>
        <RatingName rating={ruling.rating} scale={scale} />
      </p>
      {isDeparture && (
        <p className="notice" role="note">
          This departs from your verdict, <RatingName rating={myRating} scale={scale} />.{" "}
          {ruling.reason ? (
            <>
              The reason: <span dir="auto">{ruling.reason}</span>
            </>
          ) : (
            "The editor followed another verdict. Their findings are below."
          )}
        </p>
      )}
      <p className="serif" dir="auto">
        {ruling.summary}
      </p>
      {ruling.explanation && (
        <p className="explanation" dir="auto">
          {ruling.explanation}
        </p>
      )}
      {ruling.reason && !isDeparture && (
        <p className="quiet small" dir="auto">
          Reason: {ruling.reason}
        </p>
      )}
      {bySource(ruling.evidence).map(({ first, more }) => (
        <EvidenceItem key={first.id} evidence={first} claim={claim}>
          {more.map((piece) => (
            <FurtherPiece key={piece.id} evidence={piece} claim={claim} isOtherwise={piece.stance !== first.stance} />
          ))}
        </EvidenceItem>
      ))}
      <AnsweredQuestions evidence={ruling.evidence} />
    </section>
  );
}

type FurtherPieceProps = { evidence: Evidence; claim: string | undefined; isOtherwise: boolean };

/** What another verdict quoted from the same source. */
function FurtherPiece({ evidence, claim, isOtherwise }: FurtherPieceProps) {
  const { stance, locator, quote } = evidence;
  const about = [isOtherwise && STANCES[stance], locator].filter(Boolean).join(", ");
  return (
    <>
      {about && <p className="small quiet">{about}</p>}
      <QuoteAndNote evidence={evidence} />
      {quote && <QuoteCheck evidence={evidence} claim={claim} />}
    </>
  );
}
