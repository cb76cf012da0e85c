"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { SignInStep } from "#domain/second-factor.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { SecondStep } from "./second-step.tsx";
import { type Credentials, signInWithPassword, signInWithService } from "./sign-in.ts";

type SignInFormProps = {
  /** Where the person wanted to go. */
  next: string;
  /** Name of the outside sign-in service; null when there is none. */
  service: string | null;
  /** Why the outside service did not sign the person in. */
  refusal: string | null;
};

export function SignInForm({ next, service, refusal }: SignInFormProps) {
  const [missing, setMissing] = useState<(Credentials & { step: SignInStep }) | null>(null);
  const { isBusy, problem, onSubmit } = useSubmission(async (values) => {
    const credentials = { email: String(values.get("email")), password: String(values.get("password")) };
    const step = await signInWithPassword(credentials, next);
    if (step) setMissing({ ...credentials, step });
  });
  if (missing) return <SecondStep credentials={missing} step={missing.step} next={next} />;
  return (
    <>
      <form method="post" onSubmit={onSubmit}>
        <FormProblem>{problem ?? refusal}</FormProblem>
        <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
        <PasswordField label="Password" name="password" autoComplete="current-password" required />
        <Button kind="main" type="submit" disabled={isBusy}>
          {isBusy ? "Signing in…" : "Sign in"}
        </Button>
      </form>
      <div className="or">
        <PasskeyButton next={next} />
      </div>
      {service && (
        <div className="or">
          <Button onClick={() => void signInWithService(next)}>Sign in with {service}</Button>
        </div>
      )}
      <p className="quiet small">
        Forgot your password? An admin of your newsroom can give you a link to choose a new one.
      </p>
    </>
  );
}
