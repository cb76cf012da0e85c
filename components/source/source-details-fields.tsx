"use client";
import type { ComponentProps } from "react";
import { ConflictingValue } from "#components/ui/conflicting-value.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { SOURCE_KINDS } from "#domain/source.ts";
import type { SourceForm } from "./source-form.ts";

type SourceDetailsFieldsProps = {
  form: SourceForm;
  onChange: (form: SourceForm) => void;
  problemAt: (path: string) => string | undefined;
  /** The values of another person in fields that both changed. */
  conflicts: Partial<SourceForm>;
};

type Line = Omit<ComponentProps<typeof TextField>, "name"> & { name: keyof SourceForm };

const LINES: Line[] = [
  { name: "url", label: "Address", type: "url", inputMode: "url", placeholder: "https://", autoCapitalize: "none" },
  { name: "publisher", label: "Publisher", dir: "auto", maxLength: 200 },
  { name: "author", label: "Author", dir: "auto", maxLength: 200 },
  { name: "publishedAt", label: "Published", hint: "As far as known: 2026, 2026-03 or 2026-03-12." },
];

const KINDS: Option[] = Object.entries(SOURCE_KINDS);

export function SourceDetailsFields({ form, onChange, problemAt, conflicts }: SourceDetailsFieldsProps) {
  const set = (name: keyof SourceForm, value: string) => onChange({ ...form, [name]: value });
  const theirs = (name: keyof SourceForm) => {
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
      <SelectField
        label="Kind"
        name="kind"
        value={form.kind}
        options={KINDS}
        onChoose={(kind) => set("kind", kind)}
        hint={theirs("kind")}
        problem={problemAt("kind")}
      />
    </div>
  );
}
