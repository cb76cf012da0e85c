"use client";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { useDraft } from "#client/drafts.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useToday } from "#components/ui/use-today.ts";
import type { CorrectionRequest, CorrectionRequestInput } from "#domain/correction-request.ts";
import { OutcomeFields } from "./outcome-fields.tsx";
import { ReminderField } from "./reminder-field.tsx";
import { draftOf, editDraft, inputOf, newRequest, requestDraft } from "./request-draft.ts";

type RequestFormProps = {
  personId: string;
  claimId: string;
  /** The request that is changed; null for a new one. */
  request: CorrectionRequest | null;
  /** How many versions the article has. */
  versions: number;
  onSave: (id: string, input: CorrectionRequestInput) => Promise<unknown>;
  onClose: () => void;
};

/** Notes a correction request, or changes one: what the outlet is asked to correct, when, and what came of it. */
export function RequestForm({ personId, claimId, request, versions, onSave, onClose }: RequestFormProps) {
  const today = useToday();
  const [blank] = useState(() => newRequest(newId(), today));
  const initial = request ? draftOf(request) : blank;
  const kind = request ? editDraft : requestDraft;
  const { value, isStored, change, drop } = useDraft(kind, personId, request?.id ?? claimId, initial);
  const [isNew] = useState(!isStored);
  const close = () => {
    drop();
    onClose();
  };
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await onSave(request?.id ?? value.requestId, inputOf(claimId, value, request !== null));
    close();
  }, ["requestedAt", "answeredAt"]);
  return (
    <form aria-label={request ? "Correction request" : "Note a correction request"} onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      {!request && (
        <p className="hint">Galley sends nothing. Note here what you asked the outlet, and what it answers.</p>
      )}
      <GrowingField
        label="What the outlet was asked to correct"
        required
        autoFocus={isNew && !request}
        dir="auto"
        maxLength={2000}
        value={value.request}
        onType={(words) => change({ request: words })}
      />
      <TextField
        label="Requested on"
        type="date"
        max={today}
        value={value.requestedAt}
        onChange={({ target }) => change({ requestedAt: target.value })}
        problem={problemAt("requestedAt")}
      />
      {request && (
        <OutcomeFields {...{ value, change, today, versions }} problem={problemAt("answeredAt")} hasFocus={isNew} />
      )}
      {!value.madeIn && <ReminderField value={value.remindOn} onChange={(remindOn) => change({ remindOn })} />}
      <Actions>
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </Actions>
    </form>
  );
}
