import { PartialDate } from "#domain/fields.ts";
import { isoDate } from "#ingest/details/calendar.ts";

/** The date in the metadata of a source, as precise as it is stated; the day of a time is that of its own time zone. */
export function partialDate(value: string | undefined): string | undefined {
  const text = value?.trim() ?? "";
  const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?)?(?:[T ]|$)/.exec(text) ?? [];
  const stated = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  return PartialDate.safeParse(stated.join("-")).data ?? isoDate(text)?.slice(0, 10);
}
