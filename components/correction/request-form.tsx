"use client";
import { useId, useState } from "react";
import { v7 as newId } from "uuid";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { forget, isKept, useKept } from "#components/ui/kept.ts";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";

/** What the outlet is asked to correct, and when it was asked. Who asks is whoever writes it here. */
export function RequestForm({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const { corrections } = useWorkspace();
  const id = useId();
  const name = requestFormOf(claimId);
  const [wasKept] = useState(() => isKept(name));
  // Sent again after a lost answer, it is stored once: its id is made once.
  const [{ requestId, request, requestedAt }, change] = useKept(name, () => ({
    requestId: newId(),
    request: "",
    requestedAt: today(),
  }));
  const close = () => {
    forget(name);
    onClose();
  };
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await corrections.save(requestId, { claimId, request, ...(requestedAt ? { requestedAt } : {}) }, null);
    close();
  }, ["requestedAt"]);
  return (
    <form aria-label="Ask the outlet for a correction" onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      <div className="field">
        <label htmlFor={id}>What the outlet was asked to correct</label>
        <GrowingText
          id={id}
          required
          autoFocus={!wasKept}
          dir="auto"
          maxLength={2000}
          value={request}
          onChange={(event) => change({ request: event.target.value })}
        />
      </div>
      <TextField
        label="Asked on"
        type="date"
        value={requestedAt}
        onChange={(event) => change({ requestedAt: event.target.value })}
        problem={problemAt("requestedAt")}
      />
      <div className="acts">
        <button type="submit" className="btn main" disabled={isBusy}>
          {isBusy ? "Saving…" : "Save"}
        </button>
        <button type="button" className="btn" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** Under what an unfinished request on a claim is kept. */
export const requestFormOf = (claimId: string) => `request on ${claimId}`;

/** The day it is where the person sits. */
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
