"use client";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** By when something is to be done, and what its person should know. */
export type Terms = { dueOn: string; note: string };

type TermsFieldsProps = { terms: Terms; change: (changed: Partial<Terms>) => void; seenBy: string };

export function TermsFields({ terms: { dueOn, note }, change, seenBy }: TermsFieldsProps) {
  return (
    <>
      <TextField
        label="Due date"
        type="date"
        value={dueOn}
        onChange={({ target }) => change({ dueOn: target.value })}
      />
      <GrowingField
        label="Note"
        maxLength={1000}
        value={note}
        onType={(words) => change({ note: words })}
        hint={`Only editors and ${seenBy} it is assigned to see it.`}
      />
    </>
  );
}

/** Terms as the API takes them. */
export const inputOfTerms = ({ dueOn, note }: Terms) => ({ dueOn: dueOn || null, note: note.trim() || null });
