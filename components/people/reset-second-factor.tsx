"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

/** Removes the second factors of a person who lost them. */
export function ResetSecondFactor({ personId }: { personId: string }) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/people/${personId}/second-factor`);
    say("Two-factor sign-in was reset.");
    router.refresh();
  });
  return (
    <>
      <FormProblem>{problem}</FormProblem>
      <Actions kind="form">
        <Button kind="danger" disabled={isBusy} onClick={() => onSubmit()}>
          Reset two-factor sign-in
        </Button>
      </Actions>
    </>
  );
}
