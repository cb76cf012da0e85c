"use client";
import type { ReactNode } from "react";
import { ConflictingValue } from "#components/ui/conflicting-value.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Rating } from "#domain/rating/rating.ts";
import { ColorField } from "./color-field.tsx";
import { LabelFields } from "./label-fields.tsx";
import { LookFields } from "./look-fields.tsx";
import { type RatingForm, withField } from "./rating-form.ts";

export type RatingFieldsProps = {
  form: RatingForm;
  /** The other ratings of the scale. */
  others: Rating[];
  onChange: (form: RatingForm) => void;
  problemAt: (path: string) => string | undefined;
  /** Their value of fields that someone else changed meanwhile, by name. */
  conflicts: Record<string, string>;
  /** Stands after the label. */
  children?: ReactNode;
};

export function RatingFields({ form, others, onChange, problemAt, conflicts, children }: RatingFieldsProps) {
  const theirs = (name: string) => {
    const value = conflicts[name];
    if (value === undefined) return undefined;
    return <ConflictingValue value={value} onTake={() => onChange(withField(form, name, value))} />;
  };
  return (
    <>
      <TextField
        label="Label"
        name="label"
        autoComplete="off"
        required
        maxLength={60}
        value={form.label}
        onChange={(event) => onChange({ ...form, label: event.target.value })}
        hint={theirs("label")}
        problem={problemAt("label")}
      />
      {children}
      <TextField
        label="Description"
        name="description"
        autoComplete="off"
        maxLength={300}
        value={form.description}
        onChange={(event) => onChange({ ...form, description: event.target.value })}
        hint={theirs("description") ?? "Tells reviewers when to choose this rating."}
        problem={problemAt("description")}
      />
      <TextField
        label="Value"
        name="value"
        autoComplete="off"
        inputMode="numeric"
        value={form.value}
        onChange={(event) => onChange({ ...form, value: event.target.value })}
        hint={
          theirs("value") ?? "A whole number: the higher, the truer. Leave it empty for a rating such as “Unproven”."
        }
        problem={problemAt("value")}
      />
      <div className="color-pair">
        <ColorField
          label="Colour on a light background"
          background="light"
          value={form.color}
          onChange={(color) => onChange({ ...form, color })}
          hint={theirs("color")}
          problem={problemAt("color")}
        />
        <ColorField
          label="Colour on a dark background"
          background="dark"
          value={form.colorDark}
          onChange={(colorDark) => onChange({ ...form, colorDark })}
          hint={theirs("colorDark")}
          problem={problemAt("colorDark")}
        />
      </div>
      <LookFields
        look={form}
        others={others}
        onChange={(look) => onChange({ ...form, ...look })}
        hintAt={theirs}
        problemAt={problemAt}
      />
      <LabelFields
        labels={form.labels}
        onChange={(labels) => onChange({ ...form, labels })}
        problemAt={problemAt}
        hintAt={(tag) => theirs(`labels.${tag}`)}
      />
    </>
  );
}
