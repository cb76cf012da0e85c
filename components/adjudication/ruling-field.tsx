import type { ReactNode } from "react";

type RulingFieldProps = {
  id: string;
  label: string;
  hint?: string;
  problem?: string | undefined;
  children: ReactNode;
};

/** A text field of the ruling with its label, its hint and its problem. */
export function RulingField({ id, label, hint, problem, children }: RulingFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && <span className="problem">{problem}</span>}
    </div>
  );
}
