"use client";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { isTimeZone } from "#domain/newsroom-time.ts";
import { PASSWORD_HINT } from "./password-hint.ts";
import { signInWithPassword } from "./sign-in.ts";

const FIELDS = ["code", "name", "email", "password"] as const;

/** Creates the first admin of an empty newsroom. */
export function SetUpForm() {
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async (values) => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const body = { ...Object.fromEntries(values), ...(isTimeZone(timeZone) ? { timeZone } : {}) };
    await send("POST", "/set-up", { body });
    await signInWithPassword({ email: String(values.get("email")), password: String(values.get("password")) }, "/");
  }, FIELDS);
  const field = (name: (typeof FIELDS)[number]) => ({ name, required: true, problem: problemAt(name) });
  return (
    <form method="post" onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      <TextField
        {...field("code")}
        label="Set-up code"
        autoComplete="off"
        spellCheck={false}
        hint="Look in the terminal where you started Galley."
      />
      <TextField {...field("name")} label="Your name, as others will see it" autoComplete="name" />
      <TextField {...field("email")} label="E-mail" type="email" autoComplete="username" />
      <PasswordField {...field("password")} label="Password" autoComplete="new-password" hint={PASSWORD_HINT} />
      <Button kind="main" type="submit" disabled={isBusy}>
        Create newsroom
      </Button>
    </form>
  );
}
