import { WordChanges } from "#components/ui/word-changes.tsx";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import { WORDING_LABELS, type WordingChange } from "#domain/rests-on.ts";

/** What changed under a verdict or a ruling, word by word. */
export function WordingChanges({ changes }: { changes: WordingChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className="wording-changes">
      {changes.map(({ of, before, after }) => (
        <div key={of}>
          <dt>{WORDING_LABELS[of]}</dt>
          <dd className="diff">
            <WordChanges diff={wordDiff(before, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
