"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { NewsroomSettings } from "#domain/newsroom-settings.ts";

/** Whether reviewers are asked which question a piece of evidence answers. It is saved at once. */
export function QuestionSetting({ settings }: { settings: NewsroomSettings }) {
  const router = useRouter();
  const [asksQuestions, setAsks] = useState(settings.asksQuestions);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", "/settings", { body: { asksQuestions: !asksQuestions }, etag: etagOf(settings) });
    setAsks(!asksQuestions);
    say("Newsroom settings saved.");
    router.refresh();
  });
  return (
    <>
      <FormProblem>{problem}</FormProblem>
      <label className="choice">
        <Checkbox checked={asksQuestions} disabled={isBusy} onChange={() => onSubmit()} />
        <span>
          Ask which question a piece of evidence answers
          <span className="hint">
            {" "}
            Reviewers can then write a question about the claim, and the answer of the source.
          </span>
        </span>
      </label>
    </>
  );
}
