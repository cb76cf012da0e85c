"use client";
import { GrowingField } from "#components/ui/growing-field.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { RequestDraft } from "./request-draft.ts";

type OutcomeFieldsProps = {
  value: RequestDraft;
  change: (patch: Partial<RequestDraft>) => void;
  problem: string | undefined;
  today: string;
  /** How many versions the article has. */
  versions: number;
  hasFocus: boolean;
};

/** What came of a request: the answer and its date, a refusal, and the version that carries it out. */
export function OutcomeFields({ value, change, problem, today, versions, hasFocus }: OutcomeFieldsProps) {
  const numbers = Array.from({ length: versions }, (_, index): Option => [`${index + 1}`, `Version ${index + 1}`]);
  return (
    <>
      <GrowingField
        label="What the outlet answered"
        autoFocus={hasFocus}
        dir="auto"
        maxLength={5000}
        value={value.answer}
        onType={(answer) => change({ answer })}
      />
      <TextField
        label="Answered on"
        type="date"
        max={today}
        value={value.answeredAt}
        onChange={({ target }) => change({ answeredAt: target.value })}
        problem={problem}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={value.refused}
          onChange={(event) => change({ refused: event.target.checked })}
        />
        <span>The outlet refused</span>
      </label>
      <SelectField
        label="Made in"
        value={value.madeIn}
        options={[["", "Not made yet"], ...numbers]}
        onChoose={(madeIn) => change({ madeIn })}
      />
    </>
  );
}
