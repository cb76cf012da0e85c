"use client";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { ApiToken } from "#domain/token.ts";
import { KeptTokens } from "./kept-tokens.tsx";

/** Ends every session of the viewer, for example after a device was lost. */
export function SignOutEverywhere({ tokens }: { tokens: ApiToken[] }) {
  const { isBusy, problem, onSubmit } = useSubmission(async (values) => {
    const kept = values.getAll("keepTokens").join(",");
    await send("DELETE", kept ? `/me/sessions?keepTokens=${kept}` : "/me/sessions");
    location.assign("/sign-in");
  });
  return (
    <form onSubmit={onSubmit} aria-label="Sign out everywhere">
      <FormProblem>{problem}</FormProblem>
      <KeptTokens tokens={tokens} />
      <Button kind="danger" type="submit" disabled={isBusy}>
        Sign out everywhere
      </Button>
    </form>
  );
}
