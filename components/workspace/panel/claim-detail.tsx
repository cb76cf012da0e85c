"use client";
import { claimPath } from "#client/outbox/resources.ts";
import { useClaim, useWorkspace } from "#client/workspace/hooks.ts";
import { ClaimAssignees } from "#components/assignment/claim-assignees.tsx";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { MarkOpened } from "#components/notifications/mark-opened.tsx";
import { ClaimGuards } from "#components/source/claim-guards.tsx";
import { discussedClaim } from "#components/thread/discussed-claim.ts";
import { Threads } from "#components/thread/threads.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { RulingSection } from "#components/verdict/ruling-section.tsx";
import { claimBeside } from "#components/workspace/stepping.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { type Claim, drawingOf, submittedRating } from "#domain/claim.ts";
import { can } from "#domain/permissions.ts";
import { AnchorNotice } from "./anchor-notice.tsx";
import { ClaimCorrections } from "./claim-corrections.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { ClaimHistory } from "./claim-history.tsx";
import { ClaimMenu } from "./claim-menu.tsx";
import { ClaimSteps } from "./claim-steps.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DisputeNotice } from "./dispute-notice.tsx";
import { FilterChip } from "./filter-chip.tsx";
import { OtherVerdicts } from "./other-verdicts.tsx";
import { SimilarSection } from "./similar-section.tsx";
import { UndoButtons } from "./undo-buttons.tsx";
import { useSimilar } from "./use-similar.ts";
import { VerdictForm } from "./verdict-form.tsx";

/** One claim: its words, what it says, the viewer's verdict and, when they may see them, the others'. */
export function ClaimDetail({ claimId }: { claimId: string }) {
  const claim = useClaim(claimId);
  return claim && <FoundClaim claim={claim} />;
}

function FoundClaim({ claim }: { claim: Claim }) {
  const claimId = claim.id;
  const backKey = useShortcut("back");
  const workspace = useWorkspace();
  const { viewer, scale, visibleClaims, numberOf, open, movingId } = useWorkspaceView();
  const precedents = useSimilar(claim);
  const all = workspace.claims();
  const [before, after] = [claimBeside(all, visibleClaims, claimId, -1), claimBeside(all, visibleClaims, claimId, 1)];
  const mayChange = can(viewer, "claim.change", claim.createdBy.id) && claim.withdrawnAt === null;
  const mayWithdraw = can(viewer, "claim.withdraw", claim.createdBy.id);
  const drawing = drawingOf(claim);
  const isReading = !claim.blind && claim.myVerdict === null && claim.verdicts.length > 0;
  return (
    <div className={`claim-detail ${drawing ? `r-${drawing}` : ""}`}>
      <section>
        <FilterChip />
        <div className="panel-head">
          <Button kind="plain" onClick={() => open(null)} aria-label="Back to all claims" {...backKey}>
            ←
          </Button>
          <h2>{claim.withdrawnAt ? "Withdrawn claim" : numberWords(numberOf(claimId), all.length)}</h2>
          <UndoButtons />
          <span className="keys">
            <ClaimSteps before={before} after={after} />
            <ClaimMenu claim={claim} mayChange={mayChange} />
          </span>
        </div>
        <blockquote className="quote" dir="auto">
          {claim.anchor.exact}
        </blockquote>
        {movingId === claimId && (
          <p className="notice">
            Select the new words in the article, then press <CommandKey of="open" />. <CommandKey of="back" /> leaves it
            as it was.
          </p>
        )}
        {claim.withdrawnAt && (
          <div className="notice">
            <p>This claim was withdrawn. Its history and verdicts are kept.</p>
            {mayWithdraw && (
              <Actions>
                <Button onClick={() => workspace.restoreClaim(claimId)}>Restore it</Button>
              </Actions>
            )}
          </div>
        )}
        {claim.standing.state === "disputed" && <DisputeNotice claim={claim} />}
        <AnchorNotice claim={claim} mayChange={mayChange} />
        <ConflictNotice path={claimPath(claimId)} />
        <ClaimForm claim={claim} mayChange={mayChange} />
        <ClaimAssignees articleId={claim.articleId} claimId={claimId} />
      </section>
      <SimilarSection claim={claim} precedents={precedents} />
      {claim.ruling && (
        <RulingSection ruling={claim.ruling} scale={scale} claim={claim.statement} myRating={submittedRating(claim)} />
      )}
      {/* Who reads others' verdicts without having given one reads them first. */}
      {isReading && <OtherVerdicts claim={claim} />}
      <VerdictForm claim={claim} precedents={precedents} />
      {!isReading && <OtherVerdicts claim={claim} />}
      <ClaimGuards claim={claim} />
      <ClaimCorrections claim={claim} />
      <Threads claim={discussedClaim(claim, viewer)} viewer={viewer} />
      <ClaimHistory claimId={claimId} />
      <MarkOpened kind="claim" id={claimId} />
    </div>
  );
}

/** After claims were withdrawn, numbers go beyond the number of claims. */
const numberWords = (number: number, count: number) =>
  number <= count ? `Claim ${number} of ${count}` : `Claim ${number}`;
