"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { OneTimeValue } from "#components/ui/one-time-value.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { type DraftForExpert, EXPERT_DAYS } from "#domain/expert-review.ts";
import type { Verdict } from "#domain/verdict.ts";
import { SentEvidence } from "./sent-evidence.tsx";

type AskExpertDialogProps = {
  claimId: string;
  draft: DraftForExpert;
  verdicts: Verdict[];
  sendsMail: boolean;
  onClose: () => void;
};

const MAILED: Record<string, string> = {
  true: "It was sent to the expert.",
  false: "The mail could not be sent. Send the link to the expert yourself.",
};

const TERMS = EXPERT_DAYS.map((days): Option => [String(days), `${days} days`]);

/** Makes a link to one claim for one expert. The link is shown once. */
export function AskExpertDialog({ claimId, draft, verdicts, sendsMail, onClose }: AskExpertDialogProps) {
  const router = useRouter();
  const pieces = verdicts.flatMap(({ evidence }) => evidence);
  const inRuling = pieces.filter(({ id }) => draft.evidence.includes(id));
  const [id] = useState(() => newId());
  const [made, setMade] = useState<{ path: string; mailed: boolean | null } | null>(null);
  const [form, setForm] = useState(() => ({
    ...{ expert: "", email: "", question: "", days: "14", withNames: false, withCopies: false },
    evidence: (inRuling.length > 0 ? inRuling : pieces).map((piece) => piece.id),
  }));
  const change = (more: Partial<typeof form>) => setForm({ ...form, ...more });
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    const { rating, summary, explanation } = draft;
    const body = {
      claimId,
      ...form,
      email: form.email.trim() || null,
      rating,
      summary,
      explanation,
      days: Number(form.days),
    };
    setMade((await send<NonNullable<typeof made>>("PUT", `/expert-reviews/${id}`, { body })).value);
    router.refresh();
  }, ["expert", "email"]);
  if (made !== null)
    return (
      <Dialog title="Link for the expert" onClose={onClose} isAlert>
        <OneTimeValue label={`Link for ${form.expert}`} value={`${window.location.origin}${made.path}`}>
          {made.mailed === null ? "Send it to the expert." : MAILED[String(made.mailed)]} It shows this claim only,
          works for {form.days} days, and is not shown again. Whoever has it can answer.
        </OneTimeValue>
        <Actions kind="dialog">
          <Button kind="main" onClick={onClose}>
            Done
          </Button>
        </Actions>
      </Dialog>
    );
  return (
    <Dialog title="Ask an outside expert" onClose={onClose} isAlert isWide>
      <form className="ask-expert" onSubmit={onSubmit} aria-busy={isBusy}>
        <FormProblem>{problem}</FormProblem>
        <p className="hint about">
          The expert sees the passage, the statement, the ruling as you have drafted it here, and the evidence that you
          tick. They do not see verdicts, comments or anything else.
        </p>
        <TextField
          label="Whom do you ask?"
          hint="For your colleagues. The expert enters their own name."
          required
          autoFocus
          maxLength={200}
          value={form.expert}
          onChange={({ target }) => change({ expert: target.value })}
          problem={problemAt("expert")}
        />
        {sendsMail && (
          <TextField
            label="E-mail address of the expert (optional)"
            hint="Galley sends the link there and does not keep the address. Without it you send the link yourself."
            type="email"
            maxLength={254}
            value={form.email}
            onChange={({ target }) => change({ email: target.value })}
            problem={problemAt("email")}
          />
        )}
        <GrowingField
          label="Question to the expert (optional)"
          rows={2}
          dir="auto"
          maxLength={2000}
          value={form.question}
          onType={(question) => change({ question })}
        />
        <SentEvidence verdicts={verdicts} chosen={form.evidence} onChange={(evidence) => change({ evidence })} />
        <label className="choice">
          <Checkbox checked={form.withNames} onChange={({ target }) => change({ withNames: target.checked })} />
          Name the reviewers who found the evidence
        </label>
        <label className="choice">
          <Checkbox checked={form.withCopies} onChange={({ target }) => change({ withCopies: target.checked })} />
          <span>
            Let the expert read the text of the copies we kept
            <span className="hint"> Only if you may pass it on.</span>
          </span>
        </label>
        <SelectField
          label="The link works for"
          value={form.days}
          options={TERMS}
          onChoose={(days) => change({ days })}
        />
        <Actions kind="dialog">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="main" disabled={isBusy || form.expert.trim() === ""}>
            Create the link
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
