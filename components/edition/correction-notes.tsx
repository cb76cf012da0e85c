import { GrowingField } from "#components/ui/growing-field.tsx";
import { type ClaimCorrection, correctionSentences } from "#domain/edition-changes.ts";

type CorrectionNotesProps = {
  corrections: ClaimCorrection[];
  /** The sentences that were typed, by the ids of their claims. */
  notes: Record<string, string>;
  onNote: (claimId: string, note: string) => void;
};

/** What the next edition corrects. Readers see it, with a sentence of the editor where they write one. */
export function CorrectionNotes({ corrections, notes, onNote }: CorrectionNotesProps) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections-title">
      <h2 id="corrections-title">Corrections</h2>
      <p className="quiet">This edition changes what readers were told. It says so, with the date, on its page.</p>
      <ul className="correction-list">
        {corrections.map((correction) => (
          <li key={correction.claimId}>
            <p>
              <strong>Claim {correction.number}:</strong> <bdi>{correction.statement}</bdi>
            </p>
            {correctionSentences(correction).map((sentence) => (
              <p key={sentence} className="quiet" dir="auto">
                {sentence}
              </p>
            ))}
            <GrowingField
              label={`What readers should know about claim ${correction.number}`}
              hint="Optional, one or two sentences"
              value={notes[correction.claimId] ?? ""}
              onType={(note) => onNote(correction.claimId, note)}
              maxLength={1000}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
