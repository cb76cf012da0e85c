import type { GalleyEvent } from "#domain/event.ts";
import { labelsOf } from "./field-words.ts";

/** A field that an event changed. `isLong` where its values are shown only when somebody asks for them. */
export type Change = { field: string; before: unknown; after: unknown; isLong: boolean };

/** Limit of the texts whose words are compared in a list, in UTF-16 units: two take about a millisecond. */
const MAX_LISTED_LENGTH = 1_000;

/** The fields that an event changed, in the order of the form, because the log has another order. */
export function changesOf({ object, before, after, long }: GalleyEvent): Change[] {
  const [was, is] = [before, after] as (Record<string, unknown> | null)[];
  return Object.keys(labelsOf(object.type))
    .filter((field) => ((is && field in is) || long.includes(field)) && field !== "state")
    .map((field) => ({ field, before: was ? was[field] : undefined, after: is?.[field] }))
    .map((values) => ({ ...values, isLong: long.includes(values.field) || isLongText(values) }))
    .filter(({ before: old, after: now, isLong }) => isLong || isChanged(old, now));
}

/** A new object has no change where nothing was entered, nor where a box was not ticked. */
const isChanged = (old: unknown, now: unknown): boolean =>
  JSON.stringify(old) !== JSON.stringify(now) && !(old === undefined && (isNothing(now) || now === false));

const isLongText = ({ before, after }: Pick<Change, "before" | "after">): boolean =>
  before !== after && [before, after].some((text) => typeof text === "string" && text.length > MAX_LISTED_LENGTH);

export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

const PROSE: ReadonlySet<string> = new Set(["statement", "rationale", "summary", "explanation", "reason"]);

/** Longer texts are shown one after the other: to compare their words would take over a tenth of a second. */
const MAX_COMPARED_LENGTH = 20_000;

/** Whether the words of both texts are compared. */
export const isComparedByWord = ({ field, before, after }: Change): boolean =>
  PROSE.has(field) &&
  !isNothing(before) &&
  [before, after].every((text) => typeof text === "string" && text.length <= MAX_COMPARED_LENGTH);
