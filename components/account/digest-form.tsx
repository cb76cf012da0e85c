"use client";
import { useRouter } from "next/navigation";
import { etagOf, send } from "#client/api.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

type DigestFormProps = { name: string; weeklyDigest: boolean; version: number };

/** Chooses the weekly digest. It is saved at once. */
export function DigestForm({ name, weeklyDigest, version }: DigestFormProps) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", "/me", { body: { name, weeklyDigest: !weeklyDigest }, etag: etagOf({ version }) });
    router.refresh();
  });
  return (
    <form onSubmit={onSubmit} aria-label="Weekly digest">
      <FormProblem>{problem}</FormProblem>
      <label className="choice">
        <Checkbox checked={weeklyDigest} disabled={isBusy} onChange={() => onSubmit()} />
        E-mail me the weekly digest on Mondays
      </label>
      <p className="quiet small">What waits and how far claims came, in the numbers that you may see.</p>
    </form>
  );
}
