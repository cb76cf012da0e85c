"use client";
import { useId } from "react";
import { CONFIDENCES } from "#domain/verdict.ts";

/** How sure the reviewer is. Choosing the same value again clears it. */
export function ConfidenceChoice({
  chosen,
  onChoose,
}: {
  chosen: number | null;
  onChoose: (confidence: number | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className="confidence">
      <legend>Confidence</legend>
      {CONFIDENCES.map(({ value, label }) => (
        <label key={label} data-chosen={value === chosen || undefined}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            className="visually-hidden"
            onChange={() => onChoose(value)}
            onClick={() => value === chosen && onChoose(null)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
