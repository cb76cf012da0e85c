import type { ComponentProps } from "react";
import { Field, type FieldProps } from "#components/ui/field.tsx";

/** A field for several lines that can be filled in before scripts run. */
export function WordsField({ label, hint, problem, ...text }: FieldProps & Omit<ComponentProps<"textarea">, "id">) {
  return (
    <Field {...{ label, hint, problem }}>
      {(control) => <textarea {...text} {...control} className="input" rows={6} dir="auto" />}
    </Field>
  );
}
