"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { CodeField } from "./code-field.tsx";

type AuthenticatorFormProps = {
  /** Whether the newsroom requires the app, so that it cannot be turned off. */
  isRequired: boolean;
  /** Gets the new recovery codes; null after the app was turned off. */
  onDone: (codes: string[] | null) => void;
};

/** New recovery codes, or no authenticator app any more. Both need a code. */
export function AuthenticatorForm({ isRequired, onDone }: AuthenticatorFormProps) {
  const [act, setAct] = useState<"renew" | "turn-off" | null>(null);
  const { isBusy, problem, onSubmit } = useSubmission(async (values) => {
    const body = { code: String(values.get("code")) };
    if (act === "renew") onDone((await send<{ codes: string[] }>("POST", "/me/recovery-codes", { body })).value.codes);
    else await send("DELETE", "/me/authenticator", { body }).then(() => onDone(null));
  });
  if (act === null)
    return (
      <Actions kind="form">
        <Button onClick={() => setAct("renew")}>New recovery codes</Button>
        {!isRequired && (
          <Button kind="danger" onClick={() => setAct("turn-off")}>
            Turn off
          </Button>
        )}
      </Actions>
    );
  const name = act === "renew" ? "Create new recovery codes" : "Turn off two-factor sign-in";
  return (
    <form onSubmit={onSubmit} aria-label={name}>
      <FormProblem>{problem}</FormProblem>
      <CodeField hint="From the app, or a recovery code." />
      <Actions kind="form">
        <Button kind={act === "renew" ? "main" : "danger"} type="submit" disabled={isBusy}>
          {name}
        </Button>
        <Button onClick={() => setAct(null)}>Cancel</Button>
      </Actions>
    </form>
  );
}
