"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

/** Ends all sessions of another person. */
export function SignPersonOut({ personId }: { personId: string }) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/people/${personId}/sessions`);
    router.refresh();
  });
  return (
    <>
      <FormProblem>{problem}</FormProblem>
      <Actions kind="form">
        <Button kind="danger" disabled={isBusy} onClick={() => onSubmit()}>
          Sign out everywhere
        </Button>
      </Actions>
    </>
  );
}
