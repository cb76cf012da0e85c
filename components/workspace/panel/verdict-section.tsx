import { EvidenceItem } from "#components/evidence/evidence-item.tsx";
import { Day } from "#components/ui/date.tsx";
import { RatingName } from "#components/ui/rating-name.tsx";
import { RationaleText } from "#components/verdict/rationale-text.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Verdict } from "#domain/verdict.ts";

/** A verdict, read-only. */
export function VerdictSection({ verdict, title }: { verdict: Verdict; title: string }) {
  const { scale } = useWorkspaceView();
  return (
    <section className="verdict-section" aria-label={title}>
      <h2>
        <span>{title}</span>
        <span>{verdict.submittedAt ? <Day at={verdict.submittedAt} /> : "Draft"}</span>
      </h2>
      <p>
        <RatingName rating={verdict.rating} scale={scale} />
        {verdict.confidence !== null && (
          <span className="quiet small"> {Math.round(verdict.confidence * 100)}% confident</span>
        )}
      </p>
      <RationaleText document={verdict.rationaleDocument} />
      {verdict.evidence.map((piece) => (
        <EvidenceItem key={piece.id} evidence={piece} />
      ))}
    </section>
  );
}
