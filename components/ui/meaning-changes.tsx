import type { WordChange } from "#domain/anchoring/word-diff.ts";
import { meaningChanges } from "#domain/comparison/meaning-changes.ts";

/** Says which changes of a diff turn the meaning: numbers and negations. Nothing where there are none. */
export function MeaningChanges({ diff, language }: { diff: WordChange[]; language: string }) {
  const changes = meaningChanges(diff, language);
  if (changes.length === 0) return null;
  return (
    <ul className="meaning-changes">
      {changes.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same change can be in a diff twice
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}
