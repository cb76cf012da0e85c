"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

type HideNamesFormProps = { name: string; hideNames: boolean; version: number };

/** Chooses whether an editor weighs verdicts without knowing whose they are. */
export function HideNamesForm({ name, hideNames, version }: HideNamesFormProps) {
  const router = useRouter();
  const [isHidden, setHidden] = useState(hideNames);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", "/me", { body: { name, hideNames: isHidden }, etag: etagOf({ version }) });
    router.refresh();
  });
  return (
    <form onSubmit={onSubmit} aria-label="Verdicts">
      <FormProblem>{problem}</FormProblem>
      <label className="choice">
        <Checkbox checked={isHidden} onChange={({ currentTarget }) => setHidden(currentTarget.checked)} />
        Hide reviewers’ names and shuffle their order
      </label>
      <p className="quiet small">
        In the queue, on the adjudication screen, in articles, and in the history and comments of a claim. Exports still
        show names, and so does anything that people have typed.
      </p>
      <Actions kind="form">
        <Button type="submit" disabled={isBusy || isHidden === hideNames}>
          Save choice
        </Button>
      </Actions>
    </form>
  );
}
