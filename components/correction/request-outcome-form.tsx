"use client";
import { useId, useState } from "react";
import * as z from "zod";
import { draftKind, useDraft } from "#client/drafts.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { CorrectionRequest } from "#domain/correction-request.ts";

type RequestOutcomeFormProps = {
  personId: string;
  request: CorrectionRequest;
  /** How many versions the article has. */
  versions: number;
  onClose: () => void;
};

/** The draft of an outcome, stored by the id of its request. */
export const outcomeDraft = draftKind(
  "correction-outcome",
  z.object({ answer: z.string(), answeredAt: z.string(), refused: z.boolean(), madeIn: z.string() }),
);

/**
 * The outcome of a correction request: the answer of the outlet and its date, whether it refused, and the version
 * that carries the correction.
 */
export function RequestOutcomeForm({ personId, request, versions, onClose }: RequestOutcomeFormProps) {
  const { corrections } = useWorkspace();
  const id = useId();
  const { value, isStored, change, drop } = useDraft(outcomeDraft, personId, request.id, {
    answer: request.answer ?? "",
    answeredAt: request.answeredAt ?? "",
    refused: request.refused,
    madeIn: String(request.madeInVersion ?? ""),
  });
  const { answer, answeredAt, refused, madeIn } = value;
  const [wasBegun] = useState(isStored);
  const close = () => {
    drop();
    onClose();
  };
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    const input = {
      claimId: request.claimId,
      request: request.request,
      answer: answer.trim() || null,
      // An empty date of an answer means today.
      ...(answeredAt ? { answeredAt } : answer.trim() || refused ? {} : { answeredAt: null }),
      refused,
      madeInVersion: madeIn ? Number(madeIn) : null,
    };
    await corrections.save(request.id, input, request.version);
    close();
  }, ["answeredAt"]);
  return (
    <form aria-label="Outcome of the request" onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      <div className="field">
        <label htmlFor={`${id}-answer`}>What the outlet answered</label>
        <GrowingText
          id={`${id}-answer`}
          autoFocus={!wasBegun}
          dir="auto"
          maxLength={5000}
          value={answer}
          onChange={(event) => change({ answer: event.target.value })}
        />
      </div>
      <TextField
        label="Answered on"
        type="date"
        value={answeredAt}
        onChange={(event) => change({ answeredAt: event.target.value })}
        problem={problemAt("answeredAt")}
      />
      <label className="choice">
        <input type="checkbox" checked={refused} onChange={(event) => change({ refused: event.target.checked })} />
        <span>The outlet refused</span>
      </label>
      <div className="field">
        <label htmlFor={`${id}-made`}>Made in</label>
        <select
          id={`${id}-made`}
          className="input"
          value={madeIn}
          onChange={(event) => change({ madeIn: event.target.value })}
        >
          <option value="">Not made yet</option>
          {Array.from({ length: versions }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: versions are numbered, and none ever goes
            <option key={index} value={index + 1}>
              Version {index + 1}
            </option>
          ))}
        </select>
      </div>
      <Actions>
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </Actions>
    </form>
  );
}
