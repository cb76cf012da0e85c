import * as z from "zod";

/** A lone half of a surrogate pair. It is not a character, and databases refuse it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Text from a person: NFC, no NUL, no lone surrogates, at most `max` UTF-16 units. It may be empty. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `Keep this under ${max.toLocaleString("en")} characters.`)
    .refine((value) => !value.includes("\0") && !LONE_SURROGATE.test(value), "This text contains invalid characters.")
    .transform((value) => value.normalize("NFC"));

/** One line of text without white space at its ends. Empty text becomes null. */
export const optionalLine = (max: number) =>
  text(max)
    .transform((value) => value.replace(/\s+/g, " ").trim() || null)
    .nullable();

/** One line that must not be empty; `sentence` is shown when it is. */
export const requiredLine = (max: number, sentence: string) =>
  text(max)
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .refine((value) => value.length > 0, sentence);

/** An id made by the client. Galley itself makes UUIDv7; other versions are accepted. */
export const Id = z.guid("An id must be a UUID.").transform((value) => value.toLowerCase());

const NO_SUCH_DATE = "There is no such date.";

/** Whether the year is 1 to 9999. Programs disagree on how to write other years. */
const isWithinYears = (value: string) => {
  const year = new Date(value).getUTCFullYear();
  return year >= 1 && year <= 9999;
};

/** A day of the calendar, as 2026-03-12. */
export const Day = z.iso.date("Write a date as 2026-03-12.").refine(isWithinYears, NO_SUCH_DATE);

/** A moment, as ISO 8601 writes it with its offset. */
export const Moment = z.iso
  .datetime({ offset: true, error: "Write a time as 2026-03-12T09:30:00Z." })
  .refine(isWithinYears, NO_SUCH_DATE);

/** A date as precise as it is known: a year, a month or a day of the calendar. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Write a date as 2026, 2026-03 or 2026-03-12.")
  .refine(isCalendarDate, NO_SUCH_DATE);

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export const MAX_TAGS = 30;

/** Letters that Turkish and Azerbaijani have beside I and ı; "ş" is in other languages too. */
const TURKISH = /[İıĞğ]/;

/** A tag in small letters. In Turkish words the small letter of I is ı, and the dot of İ is no character of its own. */
export function tagOf(words: string): string {
  const composed = words.normalize("NFC");
  const small = composed.toLocaleLowerCase(TURKISH.test(composed) ? "tr" : "und");
  return small.replaceAll("i\u0307", "i").normalize("NFC");
}

/** A list of tags: trimmed, in lower case, each once. */
export const Tags = z
  .array(requiredLine(60, "A tag cannot be empty."))
  .max(MAX_TAGS, `Use at most ${MAX_TAGS} tags.`)
  .transform((tags) => [...new Set(tags.map(tagOf))]);

/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export const LanguageTag = z
  .string()
  .max(35)
  .refine((value) => {
    try {
      return Intl.getCanonicalLocales(value).length === 1;
    } catch {
      return false;
    }
  }, "Write a language as a tag such as en or pt-BR.");
