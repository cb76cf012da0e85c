"use client";
import type { ComponentProps } from "react";
import { ConflictingValue } from "./conflicting-value.tsx";
import { GrowingField } from "./growing-field.tsx";
import { TextField } from "./text-field.tsx";

/** A field of one line, with the name of its value in the form. */
export type Line<Form> = Omit<ComponentProps<typeof TextField>, "name"> & { name: keyof Form & string };

/** What all fields of a form of details need. */
export type DetailsProps<Form> = {
  form: Form;
  onChange: (form: Form) => void;
  problemAt: (path: string) => string | undefined;
  /** The values of another person in fields that both changed. */
  conflicts?: Partial<Form>;
};

/** Below a field, what another person wrote in it, if both changed it. */
export function theirValue<Form extends Record<string, string>>(
  { form, onChange, conflicts = {} }: DetailsProps<Form>,
  name: keyof Form & string,
) {
  const value = conflicts[name];
  if (value === undefined || value === form[name]) return null;
  return <ConflictingValue value={value} onTake={() => onChange({ ...form, [name]: value })} />;
}

/** The title and other lines of a form of details. */
export function DetailsLines<Form extends Record<string, string> & { title: string }>({
  lines,
  ...details
}: DetailsProps<Form> & { lines: Line<Form>[] }) {
  const { form, onChange, problemAt } = details;
  return (
    <>
      <GrowingField
        label="Title"
        name="title"
        dir="auto"
        rows={1}
        required
        maxLength={500}
        value={form.title}
        onType={(title) => onChange({ ...form, title: title.replace(/[\r\n]+/g, " ") })}
        hint={theirValue(details, "title")}
        problem={problemAt("title")}
      />
      {lines.map(({ name, hint, ...line }) => (
        <TextField
          key={name}
          {...line}
          name={name}
          autoComplete="off"
          value={form[name]}
          onChange={(event) => onChange({ ...form, [name]: event.target.value })}
          hint={theirValue(details, name) ?? hint}
          problem={problemAt(name)}
        />
      ))}
    </>
  );
}
