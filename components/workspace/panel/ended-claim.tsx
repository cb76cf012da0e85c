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
    say(
      ends
        ? "Marked as removed by the outlet."
        : "No longer marked as removed. You can attach the claim to words again.",
    );
  });
  const held = ruling ? "Its ruling applies" : "Its verdicts apply";
  return (
    <form onSubmit={settling.onSubmit}>
      <p>
        {ends
          ? `Did the outlet remove it? If so, mark it as removed. ${held} to the earlier version.`
          : `Removed in version ${endedInVersion}. ${held} to the earlier version.`}
      </p>
      <FormProblem>{settling.problem}</FormProblem>
      {mayEnd && (
        <Actions>
          <Button type="submit" disabled={settling.isBusy}>
            {ends ? "Mark as removed" : "It was not removed"}
          </Button>
        </Actions>
      )}
    </form>
  );
}
