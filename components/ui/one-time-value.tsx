"use client";
import { useId, useRef, useState } from "react";
import { Button } from "./button.tsx";

/** A value to copy now, because it is not shown again. */
export function OneTimeValue({ label, value, children }: { label: string; value: string; children: React.ReactNode }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState("");
  const copy = async () => {
    field.current?.select();
    // Without https there is no clipboard API. The text is selected instead, so that the keyboard can copy it.
    await navigator.clipboard?.writeText(value);
    setCopied(navigator.clipboard ? "Copied." : "Selected. Copy it with your keyboard.");
  };
  return (
    <div className="field one-time-value">
      <label htmlFor={id}>{label}</label>
      <div className="input-line">
        <input
          ref={field}
          id={id}
          className="input"
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
        />
        <Button kind="main" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <p className="hint">{children}</p>
      <p className="hint" role="status">
        {copied}
      </p>
    </div>
  );
}
