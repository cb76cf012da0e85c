import { TextChanges } from "#components/ui/text-changes.tsx";
import { WORDING_LABELS, type WordingChange } from "#domain/rests-on.ts";

type WordingChangesProps = {
  changes: WordingChange[];
  /** Of the article, in which negations are recognised. */
  language: string;
};

/** What changed under a verdict or a ruling, word by word. Changes of numbers and negations are said in words too. */
export function WordingChanges({ changes, language }: WordingChangesProps) {
  if (changes.length === 0) return null;
  return (
    <dl className="wording-changes">
      {changes.map(({ of, before, after }) => (
        <div key={of}>
          <dt>{WORDING_LABELS[of]}</dt>
          <dd className="diff">
            <TextChanges before={before} after={after} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
