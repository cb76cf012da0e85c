"use client";
import { useState } from "react";
import { useSaveState } from "#client/outbox/hooks.ts";
import { claimPath, verdictPath } from "#client/outbox/resources.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";
import { StatementCheck } from "#components/verdict/statement-check.tsx";
import { WordingChanges } from "#components/verdict/wording-changes.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import type { Claim } from "#domain/claim.ts";
import { can } from "#domain/permissions.ts";
import { changesSince, isStale, isUnsettled, type WordingChange } from "#domain/rests-on.ts";
import { mayReword } from "#domain/rewording.ts";
import { useEndClaim } from "./use-end-claim.ts";

/** Says that the viewer's verdict rests on what the claim no longer says, and lets them confirm it. */
export function StaleVerdict({ claim }: { claim: Claim }) {
  const { id, anchor, myVerdict } = claim;
  const workspace = useWorkspace();
  const { viewer, article } = useWorkspaceView();
  const saving = useSaveState(verdictPath(id));
  const isWordingHeld = useSaveState(claimPath(id)).state === "held";
  const [asking, setAsking] = useState<"statement" | "reason" | null>(null);
  const endAndMark = useEndClaim(claim);
  if (!myVerdict?.submittedAt || !isStale(myVerdict, claim)) return null;
  if (isWordingHeld || saving.state === "saving") return null;
  const isGone = isUnsettled(claim);
  const changes = changesSince(myVerdict, claim);
  // The notice above already shows this change of words.
  const isSaidAbove = ({ of, before }: WordingChange) =>
    of === "words" && anchor.was !== undefined && haveSameWords(anchor.was.exact, before);
  const mayChange = can(viewer, "claim.change", claim.createdBy.id) && mayReword(viewer, claim);
  const hasOtherWords = changes.some(({ of }) => of === "words");
  const close = () => setAsking(null);
  return (
    <div className="notice">
      <p>
        <strong>Stale.</strong>{" "}
        {isGone ? "The words you gave your verdict on are gone." : "The claim has changed since you gave your verdict."}
      </p>
      <WordingChanges changes={changes.filter((change) => !isSaidAbove(change))} language={article.language} />
      <Actions>
        {!isGone && saving.state !== "held" && (
          <Button kind="main" onClick={() => setAsking(hasOtherWords ? "statement" : "reason")}>
            Confirm my verdict
          </Button>
        )}
        <span className="quiet small">
          {isGone
            ? "It will count again once the claim is attached to words."
            : "It will count again when you confirm it, or change it below."}
        </span>
      </Actions>
      {asking === "statement" && (
        <StatementCheck
          changes={changes}
          language={article.language}
          statement={claim.statement}
          onLeave={() => setAsking("reason")}
          onChange={
            mayChange
              ? (statement, reason) => {
                  workspace.changeClaim(id, { statement });
                  workspace.saveWording(id, reason, false);
                  setAsking("reason");
                }
              : null
          }
          onEnd={mayChange && anchor.passage ? endAndMark : null}
          onClose={close}
        />
      )}
      {asking === "reason" && (
        <ReasonDialog
          personId={viewer.id}
          reasonFor={`confirm ${id}`}
          title="Why does your verdict still hold?"
          act="Confirm"
          onClose={close}
          onReason={(reason) => {
            workspace.submitVerdict(id, reason);
            say("Verdict confirmed.");
          }}
        />
      )}
    </div>
  );
}
