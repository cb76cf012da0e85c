"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { ApiToken } from "#domain/token.ts";
import { KeptTokens } from "./kept-tokens.tsx";
import { PASSWORD_HINT } from "./password-hint.ts";

/** Changes the password. The person stays signed in only here. */
export function PasswordForm({ email, tokens }: { email: string; tokens: ApiToken[] }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isSaved, setSaved] = useState(false);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(
    async (values) => {
      const [current, password] = [values.get("current"), values.get("password")];
      await send("PUT", "/me/password", { body: { current, password, keepTokens: values.getAll("keepTokens") } });
      form.current?.reset();
      setSaved(true);
      router.refresh();
    },
    ["password"],
  );
  return (
    <form method="post" ref={form} onSubmit={onSubmit} onChange={() => setSaved(false)} aria-label="Password">
      <FormProblem>{problem}</FormProblem>
      {/* Tells password managers whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField name="current" label="Current password" autoComplete="current-password" required />
      <PasswordField
        name="password"
        label="New password"
        autoComplete="new-password"
        required
        hint={PASSWORD_HINT}
        problem={problemAt("password")}
      />
      <KeptTokens tokens={tokens} />
      <Actions kind="form">
        <Button type="submit" disabled={isBusy}>
          Change password
        </Button>
        <span role="status" className="quiet">
          {isSaved ? "Your password was changed. You were signed out everywhere else." : ""}
        </span>
      </Actions>
    </form>
  );
}
