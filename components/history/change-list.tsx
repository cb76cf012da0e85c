import { PartialDate } from "#components/ui/partial-date.tsx";
import { TextChanges } from "#components/ui/text-changes.tsx";
import type { Rating } from "#domain/rating/rating.ts";
import { type Change, isComparedByWord, isNothing } from "./changed-fields.ts";
import { fieldWords, isDateField, labelOf } from "./field-words.ts";

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
                {!isNothing(before) && (
                  <del dir="auto">
                    <FieldValue field={field} value={before} scale={scale} />
                  </del>
                )}{" "}
                <ins dir="auto">
                  <FieldValue field={field} value={after} scale={scale} />
                </ins>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function FieldValue({ field, value, scale }: { field: string; value: unknown; scale: Rating[] }) {
  return isDateField(field) && typeof value === "string" ? <PartialDate at={value} /> : fieldWords(field, value, scale);
}
