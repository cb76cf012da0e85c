"use client";
import { useState } from "react";
import { PartialDate } from "#domain/fields.ts";

type DateFieldProps = {
  id: string;
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  onLeave?: () => void;
};

/** A date as far as it is known. An incomplete date stays in the field and is not passed to `onChange`. */
export function DateField({ id, value, onChange, onLeave }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const isGood = typed === null || typed === "" || PartialDate.safeParse(typed).success;
  return (
    <>
      <input
        id={id}
        className="input"
        inputMode="numeric"
        placeholder="2026-03-12, 2026-03 or 2026"
        value={typed ?? value ?? ""}
        aria-invalid={(isLeft && !isGood) || undefined}
        onChange={({ target }) => {
          const next = target.value.trim();
          setTyped(target.value);
          setLeft(false);
          if (next === "" || PartialDate.safeParse(next).success) onChange(next || null);
        }}
        onBlur={() => {
          setLeft(true);
          if (isGood) setTyped(null);
          onLeave?.();
        }}
      />
      {isLeft && !isGood && <p className="problem">Write a date as 2026, 2026-03 or 2026-03-12.</p>}
    </>
  );
}
