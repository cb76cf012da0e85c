"use client";
import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import { GrowingField } from "#components/ui/growing-field.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToday } from "#components/ui/use-today.ts";
import type { CorrectionRequest, CorrectionRequestInput } from "#domain/correction-request.ts";
import { ReminderField } from "./reminder-field.tsx";
import { RequestDraftForm } from "./request-draft-form.tsx";

type RequestEditFormProps = {
  personId: string;
  request: CorrectionRequest;
  /** How many versions the article has. */
  versions: number;
  onSave: (input: CorrectionRequestInput) => Promise<unknown>;
  onClose: () => void;
};

const EditDraft = z.object({
  ...{ request: z.string(), requestedAt: z.string(), answer: z.string(), answeredAt: z.string() },
  ...{ refused: z.boolean(), madeIn: z.string(), remindOn: z.string() },
});

/** The draft of changes of a request, stored by its id. */
export const editDraft = draftKind("correction-edit", EditDraft);

/** Changes a request: its words, the answer and its date, a refusal, the version that carries it, and the reminder. */
export function RequestEditForm({ personId, request, versions, onSave, onClose }: RequestEditFormProps) {
  const today = useToday();
  const numbers = Array.from({ length: versions }, (_, index): Option => [`${index + 1}`, `Version ${index + 1}`]);
  return (
    <RequestDraftForm
      label="Correction request"
      kind={editDraft}
      objectId={request.id}
      field="answeredAt"
      initial={draftOf(request)}
      {...{ personId, onClose }}
      onStore={(draft) => onSave(inputOf(request, draft))}
    >
      {({ value, change, problemAt, isNew }) => (
        <>
          <GrowingField
            label="What the outlet was asked to correct"
            required
            dir="auto"
            maxLength={2000}
            value={value.request}
            onType={(words) => change({ request: words })}
          />
          <TextField
            label="Asked on"
            type="date"
            max={today}
            value={value.requestedAt}
            onChange={({ target }) => change({ requestedAt: target.value })}
          />
          <GrowingField
            label="What the outlet answered"
            autoFocus={isNew}
            dir="auto"
            maxLength={5000}
            value={value.answer}
            onType={(answer) => change({ answer })}
          />
          <TextField
            label="Answered on"
            type="date"
            max={today}
            value={value.answeredAt}
            onChange={({ target }) => change({ answeredAt: target.value })}
            problem={problemAt("answeredAt")}
          />
          <label className="choice">
            <input
              type="checkbox"
              checked={value.refused}
              onChange={(event) => change({ refused: event.target.checked })}
            />
            <span>The outlet refused</span>
          </label>
          <SelectField
            label="Made in"
            value={value.madeIn}
            options={[["", "Not made yet"], ...numbers]}
            onChoose={(madeIn) => change({ madeIn })}
          />
          {!value.madeIn && <ReminderField value={value.remindOn} onChange={(remindOn) => change({ remindOn })} />}
        </>
      )}
    </RequestDraftForm>
  );
}

const draftOf = (request: CorrectionRequest): z.infer<typeof EditDraft> => ({
  ...{ request: request.request, requestedAt: request.requestedAt, refused: request.refused },
  ...{ answer: request.answer ?? "", answeredAt: request.answeredAt ?? "" },
  ...{ madeIn: String(request.madeInVersion ?? ""), remindOn: request.remindOn ?? "" },
});

function inputOf({ claimId }: CorrectionRequest, draft: z.infer<typeof EditDraft>): CorrectionRequestInput {
  const answer = draft.answer.trim() || null;
  return {
    ...{ claimId, request: draft.request, answer, refused: draft.refused, remindOn: draft.remindOn || null },
    ...(draft.requestedAt ? { requestedAt: draft.requestedAt } : {}),
    // An empty date of an answer means today.
    ...(draft.answeredAt ? { answeredAt: draft.answeredAt } : answer || draft.refused ? {} : { answeredAt: null }),
    madeInVersion: draft.madeIn ? Number(draft.madeIn) : null,
  };
}
