"use client";
import type { ComponentProps, Ref } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { GrowingText } from "./growing-text.tsx";

type GrowingFieldProps = Omit<ComponentProps<"textarea">, "id" | "className" | "onChange" | "ref"> &
  FieldProps & { ref?: Ref<HTMLTextAreaElement>; onType: (text: string) => void };

/** A field for text of several lines, as tall as its text. */
export function GrowingField({ label, hint, problem, onType, ...text }: GrowingFieldProps) {
  return (
    <Field {...{ label, hint, problem }}>
      {(control) => <GrowingText {...text} {...control} onChange={({ target }) => onType(target.value)} />}
    </Field>
  );
}
