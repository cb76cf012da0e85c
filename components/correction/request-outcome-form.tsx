"use client";
import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { GrowingField } from "#components/ui/growing-field.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import { RequestDraftForm } from "./request-draft-form.tsx";

type RequestOutcomeFormProps = {
  personId: string;
  request: CorrectionRequest;
  /** How many versions the article has. */
  versions: number;
  onClose: () => void;
};

const OutcomeDraft = z.object({ answer: z.string(), answeredAt: z.string(), refused: z.boolean(), madeIn: z.string() });

/** The draft of an outcome, stored by the id of its request. */
export const outcomeDraft = draftKind("correction-outcome", OutcomeDraft);

/** The outcome of a request: the answer and its date, a refusal, and the version that carries the correction. */
export function RequestOutcomeForm({ personId, request, versions, onClose }: RequestOutcomeFormProps) {
  const { corrections } = useWorkspace();
  const initial = {
    answer: request.answer ?? "",
    answeredAt: request.answeredAt ?? "",
    refused: request.refused,
    madeIn: String(request.madeInVersion ?? ""),
  };
  const store = ({ answer, answeredAt, refused, madeIn }: z.infer<typeof OutcomeDraft>) => {
    const input = {
      claimId: request.claimId,
      request: request.request,
      answer: answer.trim() || null,
      // An empty date of an answer means today.
      ...(answeredAt ? { answeredAt } : answer.trim() || refused ? {} : { answeredAt: null }),
      refused,
      madeInVersion: madeIn ? Number(madeIn) : null,
    };
    return corrections.save(request.id, input, request.version);
  };
  const numbers = Array.from({ length: versions }, (_, index): Option => [`${index + 1}`, `Version ${index + 1}`]);
  return (
    <RequestDraftForm
      label="Outcome of the request"
      kind={outcomeDraft}
      objectId={request.id}
      field="answeredAt"
      {...{ personId, initial, onClose }}
      onStore={store}
    >
      {({ value, change, problemAt, isNew }) => (
        <>
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
        </>
      )}
    </RequestDraftForm>
  );
}
