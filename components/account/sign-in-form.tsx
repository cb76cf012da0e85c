"use client";
import { useState } from "react";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { enter, enterByService } from "./enter.ts";

type SignInFormProps = {
  /** Where the person wanted to go. */
  next: string;
  /** Name of the outside sign-in service; null when there is none. */
  service: string | null;
  /** What went wrong on the way back from it. */
  refusal: string | null;
};

export function SignInForm({ next, service, refusal }: SignInFormProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { isBusy, problem, onSubmit } = useSubmission(() => enter({ email, password }, next));
  return (
    <>
      <form method="post" onSubmit={onSubmit}>
        <FormProblem>{problem ?? refusal}</FormProblem>
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button className="btn main" type="submit" disabled={isBusy}>
          {isBusy ? "Signing in…" : "Sign in"}
        </button>
      </form>
      {service && (
        <div className="or">
          <button className="btn" type="button" onClick={() => void enterByService(next)}>
            Sign in with {service}
          </button>
        </div>
      )}
      <p className="quiet small">
        Forgotten your password? An admin of your newsroom can make you a link to choose a new one.
      </p>
    </>
  );
}
