"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { type Enrolment, SIGN_IN_STEPS, type SignInStep } from "#domain/second-factor.ts";
import { CodeField } from "./code-field.tsx";
import { EnrolmentPicture } from "./enrolment-picture.tsx";
import { type Credentials, signInWithPassword } from "./sign-in.ts";

/** What a sign-in needs besides the password: a code, and before it an authenticator app where the newsroom requires one. */
export function SecondStep({ credentials, step, next }: { credentials: Credentials; step: SignInStep; next: string }) {
  const { email, password } = credentials;
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const isSettingUp = step === "set-up";
  const beginning = useSubmission(async () => {
    setEnrolment((await send<Enrolment>("POST", "/sign-in/authenticator", { body: { email, password } })).value);
  });
  const { isBusy, problem, onSubmit } = useSubmission((values) =>
    signInWithPassword({ email, password, code: String(values.get("code")) }, isSettingUp ? "/settings/sign-in" : next),
  );
  return (
    <form method="post" onSubmit={isSettingUp && !enrolment ? beginning.onSubmit : onSubmit} aria-label="Second step">
      <p role="status">{SIGN_IN_STEPS[step]}</p>
      <FormProblem>{beginning.problem ?? problem}</FormProblem>
      {enrolment && <EnrolmentPicture enrolment={enrolment} />}
      {(!isSettingUp || enrolment) && <CodeField />}
      <Actions kind="form">
        <Button kind="main" type="submit" disabled={isBusy || beginning.isBusy}>
          {isSettingUp && !enrolment ? "Set up an authenticator app" : "Sign in"}
        </Button>
      </Actions>
    </form>
  );
}
