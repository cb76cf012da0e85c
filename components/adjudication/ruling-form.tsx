"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { Key } from "#components/ui/key.tsx";
import { RatingChoice } from "#components/verdict/rating-choice.tsx";
import type { Adjudication } from "#domain/adjudication/case.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { RulingEvidence } from "./ruling-evidence.tsx";
import { RulingField } from "./ruling-field.tsx";
import type { UnfinishedRuling } from "./use-ruling.ts";

type RulingFormProps = { adjudication: Adjudication; scale: Rating[]; ruling: UnfinishedRuling };

/**
 * The ruling: rating, summary, explanation, and a reason if one is needed. The draft survives a reload until it is
 * stored.
 */
export function RulingForm({ adjudication, scale, ruling }: RulingFormProps) {
  const { claim, verdicts } = adjudication;
  const { draft, change, submission, reasonNeeded } = ruling;
  const [isChanging, setChanging] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const summaryId = useId();
  const isStale = claim.standing.state === "stale";
  const isOpen = !claim.ruling || isStale || isChanging || ruling.isStored;
  useCommands([
    ...ratingKeys(scale, isOpen, (rating) => change({ rating })),
    {
      ...{ id: "summary", label: "Write the summary", group: "Ruling", keys: ["R"] },
      isOn: () => isOpen,
      run: () => document.getElementById(summaryId)?.focus(),
    },
    {
      ...{ id: "rule", label: "Rule", group: "Ruling", keys: ["Mod+Enter"], whileTyping: true as const },
      isOn: () => isOpen,
      run: () => form.current?.requestSubmit(),
    },
  ]);
  if (!isOpen)
    return (
      <Actions>
        <Button onClick={() => setChanging(true)}>Change the ruling</Button>
      </Actions>
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    submission.onSubmit(event);
    setChanging(false);
  };
  return (
    <form className="ruling-form" aria-label="Your ruling" ref={form} onSubmit={submit} aria-busy={submission.isBusy}>
      <h2>{claim.ruling ? "Rule again" : "Your ruling"}</h2>
      {ruling.isOutdated && (
        <p className="notice bad" role="alert">
          {claim.ruling
            ? `${claim.ruling.ruledBy.name} ruled on this claim in the meantime; their ruling stands above. What you wrote is kept below.`
            : "A verdict or the words of the claim changed in the meantime. Read it again; what you wrote is kept below."}
        </p>
      )}
      <RatingChoice scale={scale} chosen={draft.rating} onChoose={(rating) => change({ rating })} />
      <RulingField label="Summary, in one sentence" problem={submission.problemAt("summary")} id={summaryId}>
        <GrowingText
          id={summaryId}
          required
          maxLength={500}
          dir="auto"
          value={draft.summary}
          onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
        />
      </RulingField>
      <RulingField
        label="Explanation"
        hint="What the evidence shows. Readers of the report see it."
        problem={submission.problemAt("explanation")}
        id={`${summaryId}-explanation`}
      >
        <GrowingText
          id={`${summaryId}-explanation`}
          maxLength={20_000}
          dir="auto"
          value={draft.explanation}
          onChange={({ currentTarget }) => change({ explanation: currentTarget.value })}
        />
      </RulingField>
      {reasonNeeded && (
        <RulingField
          label="Reason"
          hint={reasonNeeded}
          problem={submission.problemAt("reason")}
          id={`${summaryId}-reason`}
        >
          <GrowingText
            id={`${summaryId}-reason`}
            required
            maxLength={2000}
            dir="auto"
            aria-describedby={`${summaryId}-reason-hint`}
            value={draft.reason}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
        </RulingField>
      )}
      <RulingEvidence
        inRuling={draft.evidence}
        verdicts={verdicts}
        ruling={claim.ruling}
        onDrop={(id) => ruling.take(id, false)}
      />
      {submission.problem && !ruling.isOutdated && (
        <p className="problem" role="alert">
          {submission.problem}
        </p>
      )}
      <Actions kind="bar">
        <span className="quiet small" role="status">
          {ruling.isStored ? "Kept in this browser" : ""}
        </span>
        {ruling.isStored && <Button onClick={ruling.drop}>Discard</Button>}
        <Button type="submit" kind="main" disabled={submission.isBusy || draft.rating === null}>
          {claim.ruling ? "Change the ruling" : "Rule"} <Key>Ctrl ⏎</Key>
        </Button>
      </Actions>
    </form>
  );
}

const ratingKeys = (scale: Rating[], isOpen: boolean, choose: (rating: string) => void) =>
  scale
    .filter(({ retired }) => !retired)
    .slice(0, 9)
    .map(({ key, label }, index) => ({
      ...{ id: `rate-${key}`, label: `Rule ${label}`, group: "Ruling", keys: [String(index + 1)] },
      isOn: () => isOpen,
      run: () => choose(key),
    }));
