"use client";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { signInByPasskey } from "./sign-in.ts";

/** Signs in with a passkey of this device. */
export function PasskeyButton({ next }: { next: string }) {
  const { isBusy, problem, onSubmit } = useSubmission(() => signInByPasskey(next));
  return (
    <>
      <FormProblem>{problem}</FormProblem>
      <Button disabled={isBusy} onClick={() => onSubmit()}>
        Sign in with a passkey
      </Button>
    </>
  );
}
