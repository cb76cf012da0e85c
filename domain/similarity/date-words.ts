/** A part of a date that a word names, such as "month 3". */
type DatePart = string;

const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)));
const YEAR = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));

/** The names of months and weekdays, by language. */
const known = new Map<string, Map<string, DatePart>>();

function namesIn(language: string): Map<string, DatePart> {
  const found = known.get(language);
  if (found) return found;
  const names = new Map<string, DatePart>();
  for (const tag of new Set([language, "en"]))
    for (const width of ["long", "short"] as const) {
      const nameOf = (options: Intl.DateTimeFormatOptions, date: Date) =>
        new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options }).format(date).toLowerCase().replace(/\.$/, "");
      for (const date of WEEK) names.set(nameOf({ weekday: width }, date), `weekday ${date.getUTCDay()}`);
      for (const date of YEAR) names.set(nameOf({ month: width }, date), `month ${date.getUTCMonth() + 1}`);
    }
  known.set(language, names);
  return names;
}

/** Names of English months and days that are common words too unless they have a capital. */
const ALSO_WORDS = new Set("may march mar sat sun wed jan dec sep fri".split(" "));

/** The month or the weekday that a word names in this language (ISO 639) or in English; null of any other word. */
export function datePartOf(word: string, language: string): DatePart | null {
  const lower = word.toLowerCase();
  if (lower.length < 3 || (ALSO_WORDS.has(lower) && word === lower)) return null;
  return namesIn(language).get(lower) ?? null;
}
