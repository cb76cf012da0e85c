"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

/** Lets a reader have their name and their e-mail address removed. */
export function OwnContact({ secret }: { secret: string }) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", "/reader-reports/contact", { body: { secret } });
    say("Your name and your e-mail address are removed.");
    router.refresh();
  });
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">Your name and e-mail address</h2>
      <p>We keep them only to answer you. If you have them removed, the answer is on this page only.</p>
      <FormProblem>{problem}</FormProblem>
      <p>
        <Button disabled={isBusy} onClick={() => onSubmit()}>
          Remove my name and address
        </Button>
      </p>
    </section>
  );
}
