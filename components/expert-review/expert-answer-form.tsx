"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { WordsField } from "#components/reader-report/words-field.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { MAX_EXPERT_ANSWER_LENGTH } from "#domain/expert-review.ts";

/** The answer of an expert, with their name and affiliation. */
export function ExpertAnswerForm({ secret, hasDraft }: { secret: string; hasDraft: boolean }) {
  const router = useRouter();
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(
    async (values) => {
      const field = (name: string) => String(values.get(name) ?? "");
      const body = { secret, text: field("text"), name: field("name"), affiliation: field("affiliation") };
      await send("POST", "/expert-answers", { body });
      router.refresh();
    },
    ["text", "name", "affiliation"],
  );
  return (
    <form className="ask-form" method="post" onSubmit={onSubmit} aria-label="Your answer">
      <FormProblem>{problem}</FormProblem>
      <WordsField
        label={hasDraft ? "What do you say about the claim and the draft?" : "What do you say about the claim?"}
        name="text"
        required
        maxLength={MAX_EXPERT_ANSWER_LENGTH}
        problem={problemAt("text")}
      />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        problem={problemAt("name")}
      />
      <TextField
        label="Your affiliation (optional)"
        name="affiliation"
        autoComplete="organization"
        maxLength={200}
        problem={problemAt("affiliation")}
      />
      <Actions kind="form">
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Sending…" : "Send the answer"}
        </Button>
      </Actions>
    </form>
  );
}
