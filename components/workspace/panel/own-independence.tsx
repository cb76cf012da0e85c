"use client";
import { useState } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";
import { independenceNote } from "#domain/independence.ts";
import { atLeast } from "#domain/permissions.ts";
import { isBlank, type Verdict } from "#domain/verdict.ts";

/** Says what the viewer's verdict counts for, and lets an editor who has begun to judge the claim stop. */
export function OwnIndependence({ claim, verdict }: { claim: Claim; verdict: Verdict }) {
  const workspace = useWorkspace();
  const { viewer } = useWorkspaceView();
  const [isAsking, setAsking] = useState(false);
  const isDraft = verdict.state === "draft";
  const note = isDraft && verdict.sawOthers ? SEEN : independenceNote(verdict);
  const stopping = useSubmission(async () => {
    await workspace.stopJudging(claim.id);
    say("You see others’ verdicts again.");
  });
  const stop = () => (isBlank(verdict) ? stopping.onSubmit() : setAsking(true));
  return (
    <>
      {note && <p className="quiet small">{note}.</p>}
      {isDraft && claim.blind && atLeast(viewer.role, "editor") && (
        <Actions>
          <Button kind="plain" onClick={stop} disabled={stopping.isBusy}>
            Stop judging it myself
          </Button>
        </Actions>
      )}
      {isAsking && (
        <Dialog title="Discard your draft?" onClose={() => setAsking(false)} isAlert>
          <p>You see others’ verdicts again. If you judge the claim later, your verdict will not be independent.</p>
          <FormProblem>{stopping.problem}</FormProblem>
          <Actions kind="dialog">
            <Button autoFocus onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button kind="danger" onClick={() => stopping.onSubmit()} disabled={stopping.isBusy}>
              Discard it
            </Button>
          </Actions>
        </Dialog>
      )}
      {!isAsking && <FormProblem>{stopping.problem}</FormProblem>}
    </>
  );
}

const SEEN = "You have seen how others judge this claim, so your verdict will not count as an independent one";
