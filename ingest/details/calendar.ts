/** Languages whose month names are recognised in a date line. */
const LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs sk sl ro hu tr id el ru uk bg sr et lv lt ar fa".split(" ");

/** Many languages write a month in another form beside a day. */
const MONTH_STYLES: Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "long", day: "numeric" },
  { month: "short" },
  { month: "short", day: "numeric" },
];

/** Numbers of the months by their long and short names, as `normalized` spells them; the first language wins. */
const MONTHS = new Map(LANGUAGES.flatMap(monthNames).reverse());

/** Formats of a day, with the groups for year, month and day. Ambiguous numeric formats are not included. */
const FORMATS: [pattern: RegExp, year: number, month: number, day: number][] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, 1, 2, 3],
  [/\b(\d{4})\/(\d{1,2})\/(\d{1,2})\b/, 1, 2, 3],
  [/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u, 1, 2, 3],
  [/\b(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\b/, 1, 2, 3],
  [/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/, 3, 2, 1],
  [/\b(\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?:\s+de)?\s+(\p{L}{3,})\.?(?:\s+de)?,?\s+(\d{4})\b/u, 3, 2, 1],
  [/\b(\d{4})\.?\s+(\p{L}{3,})\s+(\d{1,2})\b/u, 1, 2, 3],
  [/(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u, 3, 1, 2],
];

/** The first calendar day in a line, as YYYY-MM-DD, with the text before and after it; null when there is none. */
export function dayIn(text: string): { day: string; before: string; after: string } | null {
  const line = withPlainDigits(text);
  for (const [pattern, year, month, day] of FORMATS) {
    const match = pattern.exec(line);
    const iso = match && isoDay(match[year], match[month], match[day]);
    if (iso) return { day: iso, before: line.slice(0, match.index), after: line.slice(match.index + match[0].length) };
  }
  return null;
}

/**
 * A date of page metadata: a day, or an instant in UTC (times without a zone count as UTC). Undefined for no date. Where
 * it is another day in UTC than in the time zone of the page, only the day is known: the one that the page states.
 */
export function isoDate(value: string | null | undefined): string | undefined {
  const text = value?.trim() ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayIn(text)?.day;
  if (/^\d{8}$/.test(text)) return dayIn(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)?.day;
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!iso) return dayIn(text)?.day;
  const zone = iso[3] ? iso[3].replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") : "Z";
  const time = new Date(`${iso[1]}T${iso[2]}${zone}`);
  if (Number.isNaN(time.getTime())) return undefined;
  return time.toISOString().startsWith(iso[1] ?? "") ? time.toISOString() : iso[1];
}

/** The Arabic and Persian digits of a date as those of ASCII. */
const withPlainDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < "۰" ? 0x660 : 0x6f0)) % 10));

function isoDay(year = "", month = "", day = ""): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.get(normalized(month));
  if (!number) return null;
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  const exists = date.getUTCMonth() === number - 1 && date.getUTCDate() === Number(day);
  return exists && Number(year) >= 1000 ? date.toISOString().slice(0, 10) : null;
}

const WEEKDAYS = new Set(LANGUAGES.flatMap(weekdayNames));

/** The words of a line that are no names of days of the week. */
export const withoutWeekdays = (line: string): string =>
  line.replace(/[\p{L}\p{M}-]+\.?/gu, (word) => (WEEKDAYS.has(normalized(word)) ? "" : word));

function weekdayNames(language: string): string[] {
  return (["long", "short"] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, day) => normalized(format.format(Date.UTC(2000, 0, 3 + day))));
  });
}

function monthNames(language: string): [string, number][] {
  return MONTH_STYLES.flatMap((style) => {
    const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, { ...style, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2000, month));
      return [normalized(parts.find(({ type }) => type === "month")?.value ?? ""), month + 1];
    });
  });
}

/** In lower case, without accents and dots: `Sept.` and `März` have several spellings. */
function normalized(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{Mark}.]/gu, "")
    .toLowerCase()
    .replace(/^sept$/, "sep");
}
