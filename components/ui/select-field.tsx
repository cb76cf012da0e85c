"use client";
import type { ReactNode } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { type Option, Options } from "./options.tsx";
import { useHydrated } from "./use-hydrated.ts";

type SelectFieldProps = FieldProps & {
  name?: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
  /** Placed beside the choice. */
  children?: ReactNode;
};

/** A choice of one of several values. It is disabled until scripts run. */
export function SelectField({ label, hint, problem, options, onChoose, children, ...select }: SelectFieldProps) {
  const isHydrated = useHydrated();
  return (
    <Field {...{ label, hint, problem }}>
      {(control) => (
        <div className="input-line">
          <select
            {...select}
            {...control}
            className="input"
            disabled={!isHydrated}
            onChange={({ target }) => onChoose(target.value)}
          >
            <Options of={options} />
          </select>
          {children}
        </div>
      )}
    </Field>
  );
}
