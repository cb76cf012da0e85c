"use client";
import { useState } from "react";
import { useUnsaved } from "#client/outbox/hooks.ts";
import { heldWording } from "#client/outbox/next-request.ts";
import { claimPath } from "#client/outbox/resources.ts";
import type { Unsaved } from "#client/outbox/unsaved.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";
import { WordingChanges } from "#components/verdict/wording-changes.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { changesSince } from "#domain/rests-on.ts";
import { WHY_REWORDED } from "#domain/rewording.ts";

/** A new wording of the claim that is not saved until the person says why. */
export function WordingNotice({ claim }: { claim: Claim }) {
  const workspace = useWorkspace();
  const { viewer, article } = useWorkspaceView();
  const [isAsking, setAsking] = useState(false);
  const [onlySpelling, setOnlySpelling] = useState(false);
  const before = waitingFrom(useUnsaved(claimPath(claim.id)));
  if (!before) return null;
  const { anchor, statement, claimant } = before;
  const was = { restsOn: anchor.exact, restsOnStatement: statement, restsOnClaimant: claimant };
  const changes = changesSince(was, claim);
  const mayBeSpelling = changes.every(({ of }) => of !== "words");
  const isSpelling = onlySpelling && mayBeSpelling;
  return (
    <div className="notice" role="status">
      <p>
        <strong>Not saved yet.</strong> {WHY_REWORDED}
      </p>
      <WordingChanges changes={changes} language={article.language} />
      {mayBeSpelling && (
        <label className="choice">
          <Checkbox checked={onlySpelling} onChange={({ currentTarget }) => setOnlySpelling(currentTarget.checked)} />
          Only a spelling correction
        </label>
      )}
      <Actions>
        <Button kind="main" onClick={() => setAsking(true)}>
          Say why…
        </Button>
        <Button onClick={() => workspace.dropWording(claim.id)}>Discard</Button>
      </Actions>
      {isAsking && (
        <ReasonDialog
          personId={viewer.id}
          reasonFor={`reword ${claim.id}`}
          title="Why are you changing the claim?"
          act="Save the change"
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            workspace.saveWording(claim.id, reason, isSpelling);
            setOnlySpelling(false);
            say("Claim changed.");
          }}
        >
          {isSpelling
            ? "A spelling correction leaves verdicts and rulings as they are."
            : "A verdict or ruling on the earlier wording does not count until it is confirmed."}
        </ReasonDialog>
      )}
    </div>
  );
}

/** The claim before the change, while the change waits for its reason; also where only the server knew that. */
function waitingFrom(unsaved: Unsaved | null): Claim | null {
  if (unsaved?.kind !== "claim") return null;
  const { trouble, base } = unsaved;
  const isRefused = trouble?.kind === "rejected" && trouble.detail === WHY_REWORDED;
  return isRefused || heldWording(unsaved).length > 0 ? base : null;
}
