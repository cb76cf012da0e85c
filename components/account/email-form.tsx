"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { EMAIL_CHOICES, type EmailMe } from "#domain/notification.ts";

type EmailFormProps = { name: string; emailMe: EmailMe; version: number };

/** Chooses what the person is e-mailed about. E-mails say what happened and where, and quote nobody. */
export function EmailForm({ name, emailMe, version }: EmailFormProps) {
  const router = useRouter();
  const isHydrated = useHydrated();
  const [choice, setChoice] = useState(emailMe);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", "/me", { body: { name, emailMe: choice }, etag: etagOf({ version }) });
    router.refresh();
  });
  return (
    <form onSubmit={onSubmit} aria-label="E-mail">
      <FormProblem>{problem}</FormProblem>
      <fieldset className="field people-list" disabled={!isHydrated}>
        <legend className="label">E-mail me</legend>
        {(Object.entries(EMAIL_CHOICES) as [EmailMe, string][]).map(([value, label]) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="emailMe"
              value={value}
              checked={choice === value}
              onChange={() => setChoice(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <Actions kind="form">
        <Button type="submit" disabled={isBusy || choice === emailMe}>
          Save choice
        </Button>
      </Actions>
    </form>
  );
}
