"use client";
import { useId, useState } from "react";
import { v7 as newId } from "uuid";
import { useWorkspace } from "#client/workspace-hooks.ts";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";

/** What the outlet is asked to correct, and when it was asked. Who asks is whoever writes it here. */
export function RequestForm({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const { corrections } = useWorkspace();
  const id = useId();
  // Sent again after a lost answer, it is stored once.
  const [requestId] = useState(() => newId());
  const [request, setRequest] = useState("");
  const [requestedAt, setRequestedAt] = useState(today);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await corrections.save(requestId, { claimId, request, ...(requestedAt ? { requestedAt } : {}) }, null);
    onClose();
  }, ["requestedAt"]);
  return (
    <form aria-label="Ask the outlet for a correction" onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      <div className="field">
        <label htmlFor={id}>What the outlet was asked to correct</label>
        <GrowingText
          id={id}
          required
          autoFocus
          dir="auto"
          maxLength={2000}
          value={request}
          onChange={(event) => setRequest(event.target.value)}
        />
      </div>
      <TextField
        label="Asked on"
        type="date"
        value={requestedAt}
        onChange={(event) => setRequestedAt(event.target.value)}
        problem={problemAt("requestedAt")}
      />
      <div className="acts">
        <button type="submit" className="btn main" disabled={isBusy}>
          {isBusy ? "Saving…" : "Save"}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The day it is where the person sits. */
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
