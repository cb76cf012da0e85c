"use client";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useCommands } from "#components/commands/commands.ts";
import { KeyButton } from "#components/commands/key-button.tsx";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { ratingCommands } from "#components/rating/rating-commands.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { RatingChoice } from "#components/verdict/rating-choice.tsx";
import { StatementCheck } from "#components/verdict/statement-check.tsx";
import { WordingChanges } from "#components/verdict/wording-changes.tsx";
import type { Adjudication } from "#domain/adjudication/case.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Ruling } from "#domain/ruling.ts";
import { RulingEvidence } from "./ruling-evidence.tsx";
import type { UnfinishedRuling } from "./use-ruling.ts";
import { useStatementCheck } from "./use-statement-check.ts";
import { WithdrawRuling } from "./withdraw-ruling.tsx";

type RulingFormProps = { adjudication: Adjudication; scale: Rating[]; ruling: UnfinishedRuling; viewerId: string };

/** The ruling that is being written: rating, summary, explanation, evidence, and a reason if one is needed. */
export function RulingForm({ adjudication, scale, ruling, viewerId }: RulingFormProps) {
  const { claim, verdicts } = adjudication;
  const { draft, change, submission, reasonNeeded } = ruling;
  const [isChanging, setChanging] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLTextAreaElement>(null);
  const explanation = useRef<HTMLTextAreaElement>(null);
  const [summaryKey, explanationKey] = [useShortcut("write"), useShortcut("explain")];
  const check = useStatementCheck(adjudication);
  const isStale = claim.standing.state === "stale";
  const isOpen = !claim.ruling || isStale || isChanging || ruling.isStored;
  const isOn = () => isOpen;
  useCommands({
    ...ratingCommands(scale, "Rule", ({ key }) => change({ rating: key }), isOn),
    write: { label: "Write the summary", run: () => focusAtEnd(summary.current), isOn },
    explain: { run: () => focusAtEnd(explanation.current), isOn },
    submit: { label: "Rule", whileTyping: true, run: () => form.current?.requestSubmit(), isOn },
  });
  const withdrawing = claim.ruling && <WithdrawRuling claimId={claim.id} ruling={claim.ruling} personId={viewerId} />;
  if (!isOpen)
    return (
      <Actions>
        <Button onClick={() => setChanging(true)}>Change the ruling</Button>
        {withdrawing}
      </Actions>
    );
  const text = (name: "summary" | "explanation" | "reason") => ({
    dir: "auto",
    value: draft[name],
    onType: (value: string) => change({ [name]: value }),
    problem: submission.problemAt(name),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (check.isDue) {
      event.preventDefault();
      return check.ask();
    }
    submission.onSubmit(event);
    setChanging(false);
  };
  return (
    <>
      <form className="ruling-form" aria-label="Your ruling" ref={form} onSubmit={submit} aria-busy={submission.isBusy}>
        <h2>{claim.ruling ? "Rule again" : "Your ruling"}</h2>
        {isStale && claim.ruling && (
          <div className="notice">
            <p>
              <strong>Stale.</strong> The ruling rests on what the claim said before.
            </p>
            <WordingChanges changes={check.changes} language={adjudication.article.language} />
          </div>
        )}
        <FormProblem>{ruling.isOutdated ? outdatedSentence(claim.ruling) : submission.problem}</FormProblem>
        <RatingChoice scale={scale} chosen={draft.rating} onChoose={(rating) => change({ rating })} />
        <GrowingField
          label="Summary, in one sentence"
          ref={summary}
          required
          maxLength={500}
          {...summaryKey}
          {...text("summary")}
        />
        <GrowingField
          label="Explanation"
          ref={explanation}
          {...explanationKey}
          hint="What the evidence shows. Readers of the report will see it."
          maxLength={20_000}
          {...text("explanation")}
        />
        {reasonNeeded && (
          <GrowingField label="Reason" hint={reasonNeeded} required maxLength={2000} {...text("reason")} />
        )}
        <RulingEvidence
          inRuling={draft.evidence}
          verdicts={verdicts}
          ruling={claim.ruling}
          onDrop={(id) => ruling.take(id, false)}
        />
        <Actions kind="bar">
          <span className="quiet small" role="status">
            {ruling.isStored ? "Saved in this browser" : ""}
          </span>
          {ruling.isStored && <Button onClick={ruling.drop}>Discard</Button>}
          <KeyButton command="submit" type="submit" kind="main" disabled={submission.isBusy || draft.rating === null}>
            {claim.ruling ? "Change the ruling" : "Rule"}
          </KeyButton>
        </Actions>
      </form>
      {check.isOpen && (
        <StatementCheck
          changes={check.changes}
          language={adjudication.article.language}
          statement={claim.statement}
          onLeave={() => {
            flushSync(check.leave);
            form.current?.requestSubmit();
          }}
          onChange={check.change}
          onEnd={claim.anchor.passage ? check.end : null}
          onClose={check.close}
        />
      )}
      {withdrawing && <Actions>{withdrawing}</Actions>}
    </>
  );
}

/** So that typing goes on behind what is written. */
function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

const outdatedSentence = (theirs: Ruling | null) =>
  theirs
    ? `${theirs.ruledBy.name} ruled on this claim in the meantime. Their ruling is shown above, and what you wrote is kept below.`
    : "A verdict or the words of the claim have changed in the meantime. Read the claim again. What you wrote is kept below.";
