"use client";
import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { useHydrated } from "./use-hydrated.ts";

type TextFieldProps = Omit<ComponentProps<"input">, "id" | "className"> &
  FieldProps & {
    /** Placed beside the input, such as a button that shows a password. */
    children?: ReactNode;
  };

/** A text input. If scripts keep its value, it is disabled until they run; otherwise it can be filled in before. */
export function TextField({ label, hint, problem, children, ...input }: TextFieldProps) {
  const isHydrated = useHydrated();
  const isDisabled = input.disabled || (input.onChange !== undefined && !isHydrated);
  return (
    <Field {...{ label, hint, problem }}>
      {(control) => (
        <div className="input-line">
          <input {...input} {...control} className="input" disabled={isDisabled} />
          {children}
        </div>
      )}
    </Field>
  );
}
