"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { withMember } from "#components/ui/chosen.ts";
import { STANCES } from "#domain/evidence.ts";
import type { Verdict } from "#domain/verdict.ts";

type SentEvidenceProps = { verdicts: Verdict[]; chosen: string[]; onChange: (chosen: string[]) => void };

/** Which pieces of evidence an expert sees. */
export function SentEvidence({ verdicts, chosen, onChange }: SentEvidenceProps) {
  const pieces = verdicts.flatMap(({ evidence }) => evidence);
  if (pieces.length === 0) return null;
  return (
    <fieldset className="sent-evidence">
      <legend className="label">Evidence the expert sees</legend>
      {pieces.map(({ id, stance, source, locator }) => (
        <label key={id} className="choice">
          <Checkbox
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(withMember(chosen, id, target.checked))}
          />
          <span>
            <span dir="auto">{source.title}</span>{" "}
            <span className="quiet small">{[STANCES[stance], locator].filter(Boolean).join(", ")}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
