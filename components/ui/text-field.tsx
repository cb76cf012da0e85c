"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { useHydrated } from "./use-hydrated.ts";

type TextFieldProps = Omit<ComponentProps<"input">, "id" | "className"> & {
  label: string;
  hint?: ReactNode;
  /** What is wrong with its value. */
  problem?: string | undefined;
  /** Placed beside the input, such as a button that shows a password. */
  children?: ReactNode;
};

/**
 * A text input with its label, its hint and its problem. If scripts keep its value, it is disabled until they run;
 * otherwise it can be filled in before.
 */
export function TextField({ label, hint, problem, children, ...input }: TextFieldProps) {
  const id = useId();
  const isHydrated = useHydrated();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input-line">
        <input
          {...input}
          id={id}
          className="input"
          disabled={input.disabled || (input.onChange !== undefined && !isHydrated)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described || undefined}
        />
        {children}
      </div>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}
