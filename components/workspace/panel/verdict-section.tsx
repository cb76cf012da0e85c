import { AnsweredQuestions } from "#components/evidence/answered-questions.tsx";
import { EvidenceItem } from "#components/evidence/evidence-item.tsx";
import { Day } from "#components/ui/date.tsx";
import { VerdictBody } from "#components/verdict/verdict-body.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Verdict } from "#domain/verdict.ts";

type VerdictSectionProps = { verdict: Verdict; title: string /** The statement of the claim. */; claim: string };

export function VerdictSection({ verdict, title, claim }: VerdictSectionProps) {
  const { scale } = useWorkspaceView();
  return (
    <section className="verdict-section" aria-label={title}>
      <h2>
        <span>{title}</span>
        <span>{verdict.submittedAt ? <Day at={verdict.submittedAt} /> : "Draft"}</span>
      </h2>
      <VerdictBody verdict={verdict} scale={scale} />
      {verdict.evidence.map((piece) => (
        <EvidenceItem key={piece.id} evidence={piece} claim={claim} />
      ))}
      <AnsweredQuestions evidence={verdict.evidence} />
    </section>
  );
}
