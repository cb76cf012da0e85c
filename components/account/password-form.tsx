"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { PASSWORD_HINT } from "./password-hint.ts";

const EMPTY = { current: "", password: "" };

/** Choosing a new password. The person stays signed in here and nowhere else. */
export function PasswordForm({ email }: { email: string }) {
  const router = useRouter();
  const [values, setValues] = useState(EMPTY);
  const [isSaved, setSaved] = useState(false);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await send("PUT", "/me/password", { body: values });
    setValues(EMPTY);
    setSaved(true);
    router.refresh();
  }, ["password"]);
  const field = (name: keyof typeof EMPTY) => ({
    name,
    required: true,
    value: values[name],
    problem: problemAt(name),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      setValues({ ...values, [name]: target.value });
      setSaved(false);
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} aria-label="Password">
      <FormProblem>{problem}</FormProblem>
      {/* Tells password managers whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField {...field("current")} label="Current password" autoComplete="current-password" />
      <PasswordField {...field("password")} label="New password" autoComplete="new-password" hint={PASSWORD_HINT} />
      <div className="form-foot">
        <button className="btn" type="submit" disabled={isBusy}>
          Change password
        </button>
        <span role="status" className="quiet">
          {isSaved ? "Your password is changed. Everywhere else you are signed out." : ""}
        </span>
      </div>
    </form>
  );
}
