import { type ReactNode, useId } from "react";

export type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** What is wrong with its value. */
  problem?: string | undefined;
};

/** The attributes that connect a control to its label, its hint and its problem. */
type ControlAttributes = { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };

/** A control with its label, its hint and its problem. */
export function Field({
  label,
  hint,
  problem,
  children,
}: FieldProps & { children: (control: ControlAttributes) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-invalid": problem ? true : undefined, "aria-describedby": described || undefined })}
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
