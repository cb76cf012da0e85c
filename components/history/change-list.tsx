import { TextChanges } from "#components/ui/text-changes.tsx";
import type { Rating } from "#domain/rating/rating.ts";
import { type Change, isComparedByWord, isNothing } from "./changed-fields.ts";
import { fieldWords, labelOf } from "./field-words.ts";

/** Fields with their values before and after. */
export function ChangeList({ changes, scale }: { changes: Change[]; scale: Rating[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="changes">
      {changes.map((change) => {
        const { field, before, after } = change;
        return (
          <li key={field}>
            {labelOf(field)}:{" "}
            {isComparedByWord(change) ? (
              <TextChanges before={String(before)} after={String(after)} />
            ) : (
              <>
                {!isNothing(before) && <del dir="auto">{fieldWords(field, before, scale)}</del>}{" "}
                <ins dir="auto">{fieldWords(field, after, scale)}</ins>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
