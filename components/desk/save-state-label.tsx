"use client";
import { useSaveState } from "#client/outbox/hooks.ts";

/** The save state of the person's work, with the details as a tooltip. */
export function SaveStateLabel() {
  const { state, label, detail } = useSaveState();
  return (
    <span className={`save-state is-${state}`} role="status" title={detail || "All your work is saved."}>
      {label}
    </span>
  );
}
