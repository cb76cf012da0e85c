"use client";
import { type RefObject, useState } from "react";
import { useSaveState } from "#client/outbox/hooks.ts";
import { verdictPath } from "#client/outbox/resources.ts";
import type { SaveState } from "#client/outbox/save-state.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { useCommands } from "#components/commands/commands.ts";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { EvidenceHandle } from "./evidence-editor.tsx";
import { NextClaimButton } from "./next-claim-button.tsx";
import { UnfinishedEvidenceDialog } from "./unfinished-evidence-dialog.tsx";

/** The save state of the verdict and the button that submits it. A submitted verdict changes only with a reason. */
export function VerdictActions({
  claim: { id, myVerdict: verdict },
  evidence,
}: {
  claim: Claim;
  evidence: RefObject<EvidenceHandle | null>;
}) {
  const workspace = useWorkspace();
  const { viewer } = useWorkspaceView();
  const saving = useSaveState(verdictPath(id));
  const [asking, setAsking] = useState<"for a reason" | "about evidence" | null>(null);
  const [isGiven, setGiven] = useState(false);
  const close = () => setAsking(null);
  const wasSubmitted = Boolean(verdict?.submittedAt);
  const missing = missingIn(verdict);
  const canSubmit = wasSubmitted ? saving.state === "held" : verdict?.state !== "submitted";
  const submit = () => {
    if (!canSubmit) return;
    if (missing) return say(missing);
    if (evidence.current?.isUnfinished()) return setAsking("about evidence");
    give();
  };
  const give = () => {
    if (wasSubmitted) return setAsking("for a reason");
    close();
    workspace.submitVerdict(id);
    setGiven(true);
    say("Verdict submitted.");
  };
  const isOn = () => canSubmit && asking === null;
  useCommands({ submit: { label: "Submit the verdict", whileTyping: true, run: submit, isOn } });
  const { title, ...shortcut } = useShortcut("submit", "Submit the verdict");
  return (
    <Actions kind="bar">
      <span role="status" className={`save-state is-${saving.state}`} title={saving.detail}>
        {savedWords(verdict, saving)}
      </span>
      {wasSubmitted && saving.state === "held" && (
        <Button onClick={() => workspace.dropRevision(id)}>Discard changes</Button>
      )}
      {isGiven && !canSubmit ? (
        <NextClaimButton claimId={id} />
      ) : (
        <Button
          kind="main"
          aria-disabled={!canSubmit || missing !== null}
          {...shortcut}
          title={missing ?? title}
          onClick={submit}
        >
          {wasSubmitted ? "Submit changes" : "Submit verdict"}
        </Button>
      )}
      {asking === "about evidence" && (
        <UnfinishedEvidenceDialog
          onFinish={() => {
            close();
            setTimeout(() => evidence.current?.finish());
          }}
          onRemove={() => {
            evidence.current?.remove();
            give();
          }}
          onClose={close}
        />
      )}
      {asking === "for a reason" && (
        <ReasonDialog
          personId={viewer.id}
          reasonFor={`change ${id}`}
          onClose={close}
          onReason={(reason) => {
            workspace.submitVerdict(id, reason);
            setGiven(true);
            say("Changed verdict submitted.");
          }}
        />
      )}
    </Actions>
  );
}

/** What a verdict lacks before it can be submitted; null if it is complete. */
function missingIn(verdict: Verdict | null): string | null {
  if (!verdict?.rating) return "Choose a rating first.";
  return verdict.rationale.trim() === "" ? "Write a rationale first." : null;
}

function savedWords(verdict: Verdict | null, { state, label }: SaveState): string {
  if (!verdict) return "";
  if (state !== "saved") return label;
  return verdict.submittedAt ? "Submitted" : "Draft saved";
}
