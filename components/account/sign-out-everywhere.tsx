"use client";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

/** Ends every session of the viewer, for example after a device was lost. */
export function SignOutEverywhere() {
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", "/me/sessions");
    location.assign("/sign-in");
  });
  return (
    <form onSubmit={onSubmit} aria-label="Sign out everywhere">
      <FormProblem>{problem}</FormProblem>
      <Button kind="danger" type="submit" disabled={isBusy}>
        Sign out everywhere
      </Button>
    </form>
  );
}
