"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { enter } from "./enter.ts";
import { PASSWORD_HINT } from "./password-hint.ts";

const EMPTY = { code: "", name: "", email: "", password: "" };

/** Making the first admin of an empty newsroom. */
export function SetUpForm() {
  const [values, setValues] = useState(EMPTY);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await send("POST", "/set-up", { body: values });
    await enter(values, "/");
  }, Object.keys(EMPTY));
  const field = (name: keyof typeof EMPTY) => ({
    name,
    required: true,
    value: values[name],
    problem: problemAt(name),
    onChange: ({ target }: { target: HTMLInputElement }) => setValues({ ...values, [name]: target.value }),
  });
  return (
    <form method="post" onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      <TextField
        {...field("code")}
        label="Set-up code"
        autoComplete="off"
        spellCheck={false}
        hint="It stands in the terminal Galley was started in."
      />
      <TextField {...field("name")} label="Your name, as others will see it" autoComplete="name" />
      <TextField {...field("email")} label="E-mail" type="email" autoComplete="username" />
      <PasswordField {...field("password")} label="Password" autoComplete="new-password" hint={PASSWORD_HINT} />
      <button className="btn main" type="submit" disabled={isBusy}>
        Open the newsroom
      </button>
    </form>
  );
}
