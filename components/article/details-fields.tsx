"use client";
import { type ComponentProps, useId } from "react";
import { ConflictingValue } from "#components/ui/conflicting-value.tsx";
import { LanguageChoice } from "#components/ui/language-choice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DetailsForm } from "./details-form.ts";

type DetailsFieldsProps = {
  form: DetailsForm;
  onChange: (form: DetailsForm) => void;
  problemAt: (path: string) => string | undefined;
  /** The values of another person in fields that both changed. */
  conflicts?: Partial<DetailsForm>;
};

type Line = Omit<ComponentProps<typeof TextField>, "name"> & { name: keyof DetailsForm };

const LINES: Line[] = [
  { name: "outlet", label: "Outlet", dir: "auto", maxLength: 200 },
  { name: "byline", label: "Byline", dir: "auto", maxLength: 300 },
  { name: "publishedAt", label: "Published on", type: "date" },
  { name: "url", label: "Address", type: "url", inputMode: "url", placeholder: "https://", autoCapitalize: "none" },
  { name: "tags", label: "Tags", dir: "auto", hint: "Separated by commas." },
];

/** The fields of the details of an article. */
export function DetailsFields({ form, onChange, problemAt, conflicts = {} }: DetailsFieldsProps) {
  const set = (name: keyof DetailsForm, value: string) => onChange({ ...form, [name]: value });
  const theirs = (name: keyof DetailsForm) => {
    const value = conflicts[name];
    if (value === undefined || value === form[name]) return null;
    return <ConflictingValue value={value} onTake={() => set(name, value)} />;
  };
  return (
    <div className="details">
      <TitleField
        value={form.title}
        onType={(title) => set("title", title)}
        hint={theirs("title")}
        problem={problemAt("title")}
      />
      {LINES.map(({ name, hint, ...line }) => (
        <TextField
          key={name}
          {...line}
          name={name}
          autoComplete="off"
          value={form[name]}
          onChange={(event) => set(name, event.target.value)}
          hint={theirs(name) ?? hint}
          problem={problemAt(name)}
        />
      ))}
      <LanguageChoice value={form.language} onChoose={(tag) => set("language", tag)} hint={theirs("language")} />
      <VerdictsNeeded
        value={form.requiredVerdicts}
        onChoose={(count) => set("requiredVerdicts", count)}
        hint={theirs("requiredVerdicts")}
      />
    </div>
  );
}

type TitleProps = {
  value: string;
  onType: (title: string) => void;
  hint: React.ReactNode;
  problem: string | undefined;
};

/** The field grows with the title. */
function TitleField({ value, onType, hint, problem }: TitleProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Title</label>
      <textarea
        className="input title-input"
        id={id}
        name="title"
        dir="auto"
        rows={1}
        required
        maxLength={500}
        value={value}
        onChange={(event) => onType(event.target.value.replace(/[\r\n]+/g, " "))}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-said`}
      />
      <span id={`${id}-said`}>
        {hint && <span className="hint">{hint}</span>}
        {problem && <span className="problem">{problem}</span>}
      </span>
    </div>
  );
}

type ChoiceProps = { value: string; onChoose: (value: string) => void; hint: React.ReactNode };

function VerdictsNeeded({ value, onChoose, hint }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Verdicts each claim needs</label>
      <select
        className="input"
        id={id}
        name="requiredVerdicts"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        aria-describedby={`${id}-hint`}
      >
        {["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((count) => (
          <option key={count}>{count}</option>
        ))}
      </select>
      <span className="hint" id={`${id}-hint`}>
        {hint ?? "Reviewers give them without seeing each other’s."}
      </span>
    </div>
  );
}
