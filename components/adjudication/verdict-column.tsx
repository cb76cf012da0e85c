import type { ReactNode } from "react";
import { AnsweredQuestions } from "#components/evidence/answered-questions.tsx";
import { EvidenceItem } from "#components/evidence/evidence-item.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Day } from "#components/ui/date.tsx";
import { FirstItems } from "#components/ui/first-items.tsx";
import { WordingChanges } from "#components/verdict/wording-changes.tsx";
import type { EvidenceMark } from "#domain/adjudication/differences.ts";
import { STANCES } from "#domain/evidence.ts";
import { type ClaimWording, changesSince } from "#domain/rests-on.ts";
import type { Verdict } from "#domain/verdict.ts";

/** Pieces of evidence that are shown at first. */
const MAX_SHOWN = 20;

type VerdictColumnProps = {
  verdict: Verdict;
  claim: ClaimWording;
  /** Of the article. */
  language: string;
  /** Its rating and rationale. */
  body: ReactNode;
  /** How it was changed last, what its reviewer was asked: under the rationale. */
  children?: ReactNode;
  /** How its evidence differs from that of the other verdicts, by the id of the piece. */
  marks: Map<string, EvidenceMark>;
  /** Ids of the pieces that the ruling takes. */
  inRuling: string[];
  /** Null if nothing can be taken. */
  onTake: ((evidenceId: string, isTaken: boolean) => void) | null;
};

/** One of the verdicts side by side, with its evidence. */
export function VerdictColumn({
  verdict,
  claim,
  language,
  body,
  children,
  marks,
  inRuling,
  onTake,
}: VerdictColumnProps) {
  const { reviewer, submittedAt, evidence } = verdict;
  const changes = changesSince(verdict, claim);
  return (
    <section className="verdict-column" aria-label={`Verdict of ${reviewer.name}`}>
      <h2>
        <bdi>{reviewer.name}</bdi>
        {submittedAt && (
          <span className="quiet">
            <Day at={submittedAt} />
          </span>
        )}
      </h2>
      {changes.length > 0 && (
        <div className="notice">
          <p>
            <strong>Stale.</strong> It rests on what the claim said before.
          </p>
          <WordingChanges changes={changes} language={language} />
        </div>
      )}
      {body}
      {children}
      <FirstItems
        max={MAX_SHOWN}
        name="pieces of evidence"
        items={evidence.map((piece) => (
          <EvidenceItem key={piece.id} evidence={piece} claim={claim.statement}>
            <Marks mark={marks.get(piece.id)} />
            {onTake && (
              <label className="choice">
                <Checkbox
                  aria-label={`Use in the ruling: ${piece.source.title}`}
                  checked={inRuling.includes(piece.id)}
                  onChange={({ currentTarget }) => onTake(piece.id, currentTarget.checked)}
                />
                Use in the ruling
              </label>
            )}
          </EvidenceItem>
        ))}
      />
      <AnsweredQuestions evidence={evidence} />
      {evidence.length === 0 && <p className="quiet">No evidence.</p>}
    </section>
  );
}

function Marks({ mark }: { mark: EvidenceMark | undefined }) {
  if (!mark || (!mark.isOnlyHere && mark.otherStances.length === 0)) return null;
  const others = mark.otherStances.map((stance) => STANCES[stance].toLowerCase()).join(", ");
  return (
    <p className="difference small">
      {mark.isOnlyHere ? "Only this verdict cites this source" : `Another verdict cites this source as: ${others}`}
    </p>
  );
}
