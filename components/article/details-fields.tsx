"use client";
import type { ComponentProps } from "react";
import { ConflictingValue } from "#components/ui/conflicting-value.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { LanguageChoice } from "#components/ui/language-choice.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
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
  { name: "tags", label: "Tags", dir: "auto", hint: "Separate with commas." },
];

/** How many verdicts a claim may need. */
const COUNTS = Array.from("123456789", (count): Option => [count, count]);

export function DetailsFields({ form, onChange, problemAt, conflicts = {} }: DetailsFieldsProps) {
  const set = (name: keyof DetailsForm, value: string) => onChange({ ...form, [name]: value });
  const theirs = (name: keyof DetailsForm) => {
    const value = conflicts[name];
    if (value === undefined || value === form[name]) return null;
    return <ConflictingValue value={value} onTake={() => set(name, value)} />;
  };
  return (
    <div className="details">
      <GrowingField
        label="Title"
        name="title"
        dir="auto"
        rows={1}
        required
        maxLength={500}
        value={form.title}
        onType={(title) => set("title", title.replace(/[\r\n]+/g, " "))}
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
      <SelectField
        label="Verdicts each claim needs"
        name="requiredVerdicts"
        value={form.requiredVerdicts}
        options={COUNTS}
        onChoose={(count) => set("requiredVerdicts", count)}
        hint={theirs("requiredVerdicts") ?? "Reviewers give them without seeing each other’s."}
      />
    </div>
  );
}
