"use client";
import { useSaveState } from "#client/outbox/hooks.ts";

/** How safe one's work is, in two words, and in a sentence for who wants to know. */
export function SaveStateLabel() {
  const { state, label, detail } = useSaveState();
  return (
    <span className={`save-state is-${state}`} role="status" title={detail || "Everything you wrote is saved."}>
      {label}
    </span>
  );
}
