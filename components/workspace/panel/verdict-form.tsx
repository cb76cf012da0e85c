"use client";
import { useRef } from "react";
import { verdictPath } from "#client/outbox/resources.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { ConfidenceChoice } from "#components/verdict/confidence-choice.tsx";
import { RatingChoice } from "#components/verdict/rating-choice.tsx";
import { RationaleEditor } from "#components/verdict/rationale-editor.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { type Claim, takesVerdicts } from "#domain/claim.ts";
import { mayJudge } from "#domain/permissions.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DepartingNotice } from "./departing-notice.tsx";
import { EvidenceEditor, type EvidenceHandle } from "./evidence-editor.tsx";
import { JudgeMyself } from "./judge-myself.tsx";
import { OwnIndependence } from "./own-independence.tsx";
import { StaleVerdict } from "./stale-verdict.tsx";
import type { Precedents } from "./use-similar.ts";
import { VerdictActions } from "./verdict-actions.tsx";
import { VerdictSection } from "./verdict-section.tsx";

/** The viewer's own verdict: a draft until it is submitted. A ruling closes it, as does withdrawing the claim. */
export function VerdictForm({ claim, precedents }: { claim: Claim; precedents: Precedents }) {
  const workspace = useWorkspace();
  const { scale, viewer } = useWorkspaceView();
  const evidence = useRef<EvidenceHandle>(null);
  const verdict = claim.myVerdict;
  const { similar, isFolded } = precedents;
  const departing = <DepartingNotice rating={verdict?.rating ?? null} similar={similar} />;
  if (mayJudge(viewer, claim)) return <JudgeMyself claim={claim} />;
  if (!takesVerdicts(claim))
    return verdict && <VerdictSection verdict={verdict} title="Your verdict" claim={claim.statement} />;
  return (
    <form aria-label="Your verdict" onSubmit={(event) => event.preventDefault()}>
      <section>
        <h2>
          <span>Your verdict</span>
          <span>{verdict?.submittedAt ? "Submitted" : claim.blind ? "Blind until you submit" : "Draft"}</span>
        </h2>
        <ConflictNotice path={verdictPath(claim.id)} />
        {verdict && <OwnIndependence claim={claim} verdict={verdict} />}
        <StaleVerdict claim={claim} />
        <RatingChoice
          scale={scale}
          chosen={verdict?.rating ?? null}
          onChoose={(rating) => workspace.changeVerdict(claim.id, { rating })}
        />
        {!isFolded && departing}
        <ConfidenceChoice
          chosen={verdict?.confidence ?? null}
          onChoose={(confidence) => workspace.changeVerdict(claim.id, { confidence })}
        />
      </section>
      <section>
        <h2>
          <span>Rationale</span>
          <CommandKey of="write" />
        </h2>
        <RationaleEditor
          label="Rationale"
          value={verdict?.rationaleDocument ?? null}
          onChange={(rationale) => workspace.changeVerdict(claim.id, { rationale })}
          onEnter={() => workspace.startWriting(claim.id)}
          onLeave={() => workspace.sendNow(claim.id)}
        />
      </section>
      <EvidenceEditor claim={claim} ref={evidence} />
      {/* It does not move the field in which somebody was typing when it arrived. */}
      {isFolded && departing}
      <VerdictActions claim={claim} evidence={evidence} />
    </form>
  );
}
