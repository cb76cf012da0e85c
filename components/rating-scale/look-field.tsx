"use client";
import type { CSSProperties, ReactNode } from "react";

type LookFieldProps<T extends string> = {
  legend: string;
  name: string;
  options: readonly T[];
  labelOf: (option: T) => string;
  /** Custom properties that draw the option. */
  styleOf: (option: T) => Record<string, string>;
  /** What draws it: a disc or a line. */
  sample: ReactNode;
  chosen: T;
  /** The label of the rating that has an option already; undefined where none has. */
  takenBy: (option: T) => string | undefined;
  onChoose: (option: T) => void;
  hint?: ReactNode;
  problem: string | undefined;
};

/** A choice among the symbols, or the lines. Those of other ratings cannot be chosen. */
export function LookField<T extends string>(field: LookFieldProps<T>) {
  const { legend, name, options, labelOf, styleOf, sample, chosen, takenBy, onChoose, hint, problem } = field;
  return (
    <fieldset className="field look-field">
      <legend className="label">{legend}</legend>
      <div className="looks">
        {options.map((option) => {
          const taken = takenBy(option);
          const label = taken === undefined ? labelOf(option) : `${labelOf(option)}, used by ${taken}`;
          return (
            <label key={option} title={label} data-chosen={option === chosen || undefined}>
              <input
                type="radio"
                className="visually-hidden"
                name={name}
                aria-label={label}
                value={option}
                checked={option === chosen}
                disabled={taken !== undefined}
                onChange={() => onChoose(option)}
              />
              <span style={styleOf(option) as CSSProperties}>{sample}</span>
            </label>
          );
        })}
      </div>
      {hint}
      {problem && <p className="problem">{problem}</p>}
    </fieldset>
  );
}
