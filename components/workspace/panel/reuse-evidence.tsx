"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { useUndoActs } from "#components/workspace/use-undo-acts.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import type { SimilarClaim } from "#domain/cluster.ts";
import { reusedEvidence } from "#domain/evidence/reused-evidence.ts";
import { evidenceInput } from "#domain/evidence.ts";

type ReuseEvidenceProps = {
  claim: Claim;
  precedent: SimilarClaim;
  /** Whether the key copies from this one. */
  hasKey: boolean;
};

/** Copies the evidence of a precedent into the viewer's draft, each piece with the claim that it comes from. */
export function ReuseEvidence({ claim, precedent, hasKey }: ReuseEvidenceProps) {
  const workspace = useWorkspace();
  const { sayDone } = useUndoActs(useWorkspaceView());
  const shortcut = useShortcut("reuseEvidence");
  const [isBusy, setBusy] = useState(false);
  const copy = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const { value } = await send<Claim>("GET", `/claims/${precedent.claimId}`);
      const mine = (workspace.claim(claim.id)?.myVerdict?.evidence ?? []).map(evidenceInput);
      const added = reusedEvidence(value, mine);
      if (added.length === 0) return say("All evidence of that claim is in your verdict already, or it has none.");
      workspace.changeVerdict(claim.id, { evidence: [...mine, ...added] }, "copy evidence");
      sayDone(added.length === 1 ? "1 piece of evidence copied." : `${added.length} pieces of evidence copied.`);
    } catch (error) {
      say(problemSentence(error));
    } finally {
      setBusy(false);
    }
  };
  useCommands(hasKey ? { reuseEvidence: { run: () => void copy() } } : {});
  return (
    <Button kind="plain" {...(hasKey ? shortcut : {})} disabled={isBusy} onClick={() => void copy()}>
      Copy its evidence {hasKey && <CommandKey of="reuseEvidence" />}
    </Button>
  );
}
