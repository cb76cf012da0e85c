"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Day } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Enrolment, SecondFactors } from "#domain/second-factor.ts";
import { AuthenticatorForm } from "./authenticator-form.tsx";
import { EnrolmentSteps } from "./enrolment-steps.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

/** The authenticator app of the viewer: setting it up, new recovery codes, turning it off. */
export function SecondFactor({ factors }: { factors: SecondFactors }) {
  const router = useRouter();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const beginning = useSubmission(async () => {
    setEnrolment((await send<Enrolment>("PUT", "/me/authenticator")).value);
  });
  const show = (fresh: string[] | null) => {
    setEnrolment(null);
    setCodes(fresh);
    router.refresh();
  };
  if (codes) return <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />;
  const { authenticatorSince, recoveryCodesLeft, isRequired } = factors;
  if (authenticatorSince === null && enrolment)
    return <EnrolmentSteps enrolment={enrolment} onConfirmed={show} onCancel={() => setEnrolment(null)} />;
  if (authenticatorSince === null)
    return (
      <>
        <FormProblem>{beginning.problem}</FormProblem>
        <Button disabled={beginning.isBusy} onClick={() => beginning.onSubmit()}>
          Set up an authenticator app
        </Button>
      </>
    );
  return (
    <>
      <p>
        An authenticator app confirms your sign-in with a password since <Day at={authenticatorSince} />.{" "}
        {recoveryCodesInWords(recoveryCodesLeft)}
      </p>
      <AuthenticatorForm isRequired={isRequired} onDone={show} />
    </>
  );
}

const recoveryCodesInWords = (left: number) => {
  if (left === 0) return "You have no recovery codes. Create some, for the day you lose your phone.";
  return left === 1 ? "You have one recovery code left." : `You have ${left} recovery codes left.`;
};
