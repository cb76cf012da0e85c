"use client";
import { type ReactNode, useId } from "react";
import { type Background, contrastFault, contrastWords, leastContrast } from "#domain/rating/contrast.ts";
import { isColor } from "./rating-form.ts";

type ColorFieldProps = {
  label: string;
  background: Background;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  problem: string | undefined;
};

/** A colour to choose or to write, with how well it can be read on its background. */
export function ColorField({ label, background, value, onChange, hint, problem }: ColorFieldProps) {
  const id = useId();
  const fault = isColor(value) ? contrastFault(value, background) : problem;
  return (
    <div className="field color-field">
      <label htmlFor={id}>{label}</label>
      <div className="input-line">
        <input
          type="color"
          aria-label={`${label}, colour picker`}
          value={isColor(value) ? value : "#000000"}
          onChange={(event) => onChange(event.target.value)}
        />
        <input
          className="input"
          id={id}
          autoComplete="off"
          spellCheck={false}
          maxLength={7}
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}-contrast`}
        />
      </div>
      {hint && <span className="hint">{hint}</span>}
      <span id={`${id}-contrast`} className={fault ? "problem" : "hint"} role="status">
        {fault ??
          (isColor(value)
            ? `Contrast ${contrastWords(leastContrast(value, background))}: the name is readable.`
            : "Write # and six digits, such as #0b5c4d.")}
      </span>
    </div>
  );
}
