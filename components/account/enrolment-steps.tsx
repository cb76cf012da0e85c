"use client";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Enrolment } from "#domain/second-factor.ts";
import { CodeField } from "./code-field.tsx";
import { EnrolmentPicture } from "./enrolment-picture.tsx";

type EnrolmentStepsProps = { enrolment: Enrolment; onConfirmed: (codes: string[]) => void; onCancel: () => void };

/** Adds an authenticator app: the QR code, and the field for a first code. */
export function EnrolmentSteps({ enrolment, onConfirmed, onCancel }: EnrolmentStepsProps) {
  const { isBusy, problem, onSubmit } = useSubmission(async (values) => {
    const body = { code: String(values.get("code")) };
    onConfirmed((await send<{ codes: string[] }>("POST", "/me/authenticator/confirmed", { body })).value.codes);
  });
  return (
    <form onSubmit={onSubmit} aria-label="Set up an authenticator app">
      <FormProblem>{problem}</FormProblem>
      <EnrolmentPicture enrolment={enrolment} />
      <CodeField hint="The six digits that the app shows now." />
      <Actions kind="form">
        <Button kind="main" type="submit" disabled={isBusy}>
          Confirm
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </Actions>
    </form>
  );
}
