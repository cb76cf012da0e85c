"use client";
import { type ComponentProps, type ReactNode, useId } from "react";

type TextFieldProps = Omit<ComponentProps<"input">, "id" | "className"> & {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what stands in it. */
  problem?: string | undefined;
  /** Stands beside the input, such as a button that shows a password. */
  children?: ReactNode;
};

/** One line to fill in, with its label, its hint and what is wrong with it. */
export function TextField({ label, hint, problem, children, ...input }: TextFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input-line">
        <input
          {...input}
          id={id}
          className="input"
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
