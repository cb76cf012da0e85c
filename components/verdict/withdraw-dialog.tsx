"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { verdictPath } from "#client/resources.ts";
import { useWorkspace } from "#client/workspace-hooks.ts";
import { say } from "#components/ui/announcer.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Claim } from "#domain/claim.ts";

/** Whether the viewer's verdict counts, so that they can take it back. */
export const mayWithdrawVerdict = ({ myVerdict, ruling, standing, withdrawnAt }: Claim): boolean =>
  myVerdict?.state === "submitted" && withdrawnAt === null && (ruling === null || standing.state === "stale");

/** Asks why the viewer takes their submitted verdict back. What they write stays until the server has taken it. */
export function WithdrawDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const workspace = useWorkspace();
  const [reason, setReason] = useState("");
  const isEmpty = reason.trim() === "";
  const submission = useSubmission(async () => {
    const etag = `"${claim.myVerdict?.version}"`;
    await send("DELETE", verdictPath(claim.id), { body: { reason: reason.trim() }, etag });
    await workspace.refreshClaim(claim.id);
    say("Verdict withdrawn. It is a draft again.");
    onClose();
  });
  return (
    <Dialog title="Why do you withdraw your verdict?" isOpen onClose={onClose} isAlert>
      <form onSubmit={submission.onSubmit}>
        <p>
          It counts no more, and becomes a draft that only you see. You can submit it again. What others found is kept
          from you until then.
        </p>
        <div className="field">
          <label htmlFor="why-withdrawn">Reason</label>
          <GrowingText
            id="why-withdrawn"
            required
            autoFocus
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="hint">It stands in the history of the claim, beside what you wrote.</span>
        </div>
        <FormProblem>{submission.problem}</FormProblem>
        <div className="foot">
          <button type="button" className="btn" onClick={onClose}>
            Not yet
          </button>
          <button type="submit" className="btn main" disabled={isEmpty || submission.isBusy}>
            Withdraw the verdict
          </button>
        </div>
      </form>
    </Dialog>
  );
}
