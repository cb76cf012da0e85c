"use client";
import { TextField } from "#components/ui/text-field.tsx";
import { useToday } from "#components/ui/use-today.ts";
import { dayAfter } from "#domain/assignment.ts";

/** The day on which the person wants to be reminded of a correction request. */
export function ReminderField({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const tomorrow = dayAfter(useToday());
  return (
    <TextField
      label="Remind me on"
      type="date"
      // A reminder that has passed stays until another is chosen.
      min={value && value < tomorrow ? value : tomorrow}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      hint="Galley notifies you on this day, unless the correction has been made by then."
    />
  );
}
