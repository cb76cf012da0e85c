"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

/** Ends all sessions of the viewer but this one. */
export function SignOutElsewhere() {
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("POST", "/me/sessions/others-ended");
    setDone(true);
    router.refresh();
  });
  return (
    <>
      <FormProblem>{problem}</FormProblem>
      <Actions kind="form">
        <Button disabled={isBusy} onClick={() => onSubmit()}>
          Sign out everywhere else
        </Button>
        <span role="status" className="quiet">
          {isDone ? "You are signed in only here." : ""}
        </span>
      </Actions>
    </>
  );
}
