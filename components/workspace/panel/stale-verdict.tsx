"use client";
import { useState } from "react";
import { useSaveState } from "#client/outbox/hooks.ts";
import { verdictPath } from "#client/outbox/resources.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { WordChanges } from "#components/ui/word-changes.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import type { Claim } from "#domain/claim.ts";
import { isStale } from "#domain/standing.ts";

/** Says that the viewer's verdict rests on words that the claim no longer has, and lets them confirm it. */
export function StaleVerdict({ claim: { id, anchor, myVerdict } }: { claim: Claim }) {
  const workspace = useWorkspace();
  const { viewer } = useWorkspaceView();
  const saving = useSaveState(verdictPath(id));
  const [isAsking, setAsking] = useState(false);
  if (!myVerdict?.submittedAt || !isStale(myVerdict, anchor) || saving.state === "saving") return null;
  const isLost = anchor.state === "lost";
  // The notice above already shows this change of words.
  const isSaidAbove = anchor.was !== undefined && haveSameWords(anchor.was.exact, myVerdict.restsOn);
  return (
    <div className="notice">
      <p>
        <strong>Stale.</strong>{" "}
        {isLost
          ? "The words you gave your verdict on are gone."
          : "You gave your verdict on different words. It counts again when you confirm or change it."}
      </p>
      {!isLost && !isSaidAbove && (
        <p className="diff">
          <WordChanges diff={wordDiff(myVerdict.restsOn, anchor.exact)} />
        </p>
      )}
      <Actions>
        {!isLost && saving.state !== "held" && (
          <Button kind="main" onClick={() => setAsking(true)}>
            Confirm my verdict
          </Button>
        )}
        <span className="quiet small">
          {isLost ? "It counts again once the claim is attached to words." : "Or change it below."}
        </span>
      </Actions>
      {isAsking && (
        <ReasonDialog
          personId={viewer.id}
          reasonFor={`confirm ${id}`}
          title="Why does your verdict still hold?"
          act="Confirm"
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            workspace.submitVerdict(id, reason);
            say("Verdict confirmed.");
          }}
        />
      )}
    </div>
  );
}
