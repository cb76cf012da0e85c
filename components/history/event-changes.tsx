import { WordChanges } from "#components/ui/word-changes.tsx";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import type { GalleyEvent } from "#domain/event.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { FIELD_LABELS, fieldWords } from "./field-words.ts";

export function EventChanges({ event, scale }: { event: GalleyEvent; scale: Rating[] }) {
  const changes = changesOf(event);
  if (changes.length === 0) return null;
  return (
    <ul className="changes">
      {changes.map((change) => {
        const { field, before, after } = change;
        return (
          <li key={field}>
            {FIELD_LABELS[field]}:{" "}
            {isProse(change) ? (
              <WordChanges diff={wordDiff(String(before), String(after))} />
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

const PROSE: ReadonlySet<string> = new Set(["statement", "rationale", "summary", "explanation", "reason"]);

const isProse = ({ field, before, after }: Change) =>
  PROSE.has(field) && typeof before === "string" && typeof after === "string" && !isNothing(before);

type Change = { field: string; before: unknown; after: unknown };

function changesOf({ before, after }: GalleyEvent): Change[] {
  const [was, is] = [before, after] as (Record<string, unknown> | null)[];
  // In the order of the form, because the log has another order.
  return Object.keys(FIELD_LABELS)
    .filter((field) => is && field in is && field !== "state")
    .map((field) => ({ field, before: was ? was[field] : undefined, after: is?.[field] }))
    .filter(
      ({ before: old, after: now }) =>
        JSON.stringify(old) !== JSON.stringify(now) && !(old === undefined && isNothing(now)),
    );
}

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
