"use client";
import { useId, useState } from "react";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { draftKind, useDraft } from "#client/drafts.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";

type RequestFormProps = { personId: string; claimId: string; onClose: () => void };

/** The draft of a request, stored by the id of its claim. */
export const requestDraft = draftKind(
  "correction-request",
  z.object({ requestId: z.string(), request: z.string(), requestedAt: z.string() }),
);

/** A form for a correction request: what the outlet is asked to correct, and when it was asked. */
export function RequestForm({ personId, claimId, onClose }: RequestFormProps) {
  const { corrections } = useWorkspace();
  const id = useId();
  // The id is part of the draft, so that a request that is sent again after a lost answer is stored once.
  const [initial] = useState(() => ({ requestId: newId(), request: "", requestedAt: today() }));
  const { value, isStored, change, drop } = useDraft(requestDraft, personId, claimId, initial);
  const { requestId, request, requestedAt } = value;
  const [wasBegun] = useState(isStored);
  const close = () => {
    drop();
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
          autoFocus={!wasBegun}
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
      <Actions>
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </Actions>
    </form>
  );
}

/** Today in the time zone of the person. */
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
