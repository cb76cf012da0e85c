"use client";
import { useState } from "react";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToday } from "#components/ui/use-today.ts";
import { ReminderField } from "./reminder-field.tsx";
import { RequestDraftForm } from "./request-draft-form.tsx";

type RequestFormProps = { personId: string; claimId: string; onClose: () => void };

/** The draft of a request, stored by the id of its claim. */
export const requestDraft = draftKind(
  "correction-request",
  z.object({ requestId: z.string(), request: z.string(), requestedAt: z.string(), remindOn: z.string().default("") }),
);

/** A form for a correction request: what the outlet is asked to correct, and when it was asked. */
export function RequestForm({ personId, claimId, onClose }: RequestFormProps) {
  const { corrections } = useWorkspace();
  // The id is part of the draft, so that a request that is sent again after a lost answer is stored once.
  const today = useToday();
  const [initial] = useState(() => ({ requestId: newId(), request: "", requestedAt: today, remindOn: "" }));
  return (
    <RequestDraftForm
      label="Note a correction request"
      kind={requestDraft}
      objectId={claimId}
      field="requestedAt"
      {...{ personId, initial, onClose }}
      onStore={({ requestId, request, requestedAt, remindOn }) => {
        const days = { ...(requestedAt ? { requestedAt } : {}), remindOn: remindOn || null };
        return corrections.save(requestId, { claimId, request, ...days }, null);
      }}
    >
      {({ value, change, problemAt, isNew }) => (
        <>
          <p className="hint">Galley sends nothing. Note here what you asked the outlet, and what it answers.</p>
          <GrowingField
            label="What the outlet was asked to correct"
            required
            autoFocus={isNew}
            dir="auto"
            maxLength={2000}
            value={value.request}
            onType={(request) => change({ request })}
          />
          <TextField
            label="Requested on"
            type="date"
            max={today}
            value={value.requestedAt}
            onChange={({ target }) => change({ requestedAt: target.value })}
            problem={problemAt("requestedAt")}
          />
          <ReminderField value={value.remindOn} onChange={(remindOn) => change({ remindOn })} />
        </>
      )}
    </RequestDraftForm>
  );
}
