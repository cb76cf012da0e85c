"use client";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { can } from "#domain/permissions.ts";
import { mayReword } from "#domain/rewording.ts";

/** Settles that the article no longer makes a claim whose words are gone, or takes that back. */
export function EndedClaim({ claim }: { claim: Claim }) {
  const workspace = useWorkspace();
  const { viewer } = useWorkspaceView();
  const { id, endedInVersion, createdBy, ruling } = claim;
  const mayEnd = can(viewer, "claim.withdraw", createdBy.id) && mayReword(viewer, claim);
  const ends = endedInVersion === null;
  const settling = useSubmission(async () => {
    await workspace.endClaim(id, ends);
    say(ends ? "Settled: the article no longer makes this claim." : "Taken back: the claim is open to be attached.");
  });
  const held = ruling ? "Its ruling stands" : "Its verdicts stand";
  return (
    <form onSubmit={settling.onSubmit}>
      <p>
        {ends
          ? `Did the outlet remove it? ${held} on the earlier version once that is settled.`
          : `Removed in version ${endedInVersion}. ${held} on the earlier version.`}
      </p>
      <FormProblem>{settling.problem}</FormProblem>
      {mayEnd && (
        <Actions>
          <Button type="submit" disabled={settling.isBusy}>
            {ends ? "It was removed" : "Take that back"}
          </Button>
        </Actions>
      )}
    </form>
  );
}
