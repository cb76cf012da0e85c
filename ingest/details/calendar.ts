/** Languages whose names of months are understood in a date line. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv"];

/** Names of months, long and short, in lower case without accents and points, to their number. */
const MONTHS = new Map(LANGUAGES.flatMap(monthNames));

/** Ways of writing a day, with the groups that hold year, month and day. Days in figures only where they cannot be mistaken. */
const WAYS: [pattern: RegExp, year: number, month: number, day: number][] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, 1, 2, 3],
  [/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/, 3, 2, 1],
  [/\b(\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?:\s+de)?\s+(\p{L}{3,})\.?(?:\s+de)?,?\s+(\d{4})\b/u, 3, 2, 1],
  [/(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u, 3, 1, 2],
];

/** The first calendar day that a line names, as YYYY-MM-DD with what stands around it; null when it names none. */
export function dayIn(line: string): { day: string; before: string; after: string } | null {
  for (const [pattern, year, month, day] of WAYS) {
    const found = pattern.exec(line);
    const iso = found && isoDay(found[year], found[month], found[day]);
    if (iso) return { day: iso, before: line.slice(0, found.index), after: line.slice(found.index + found[0].length) };
  }
  return null;
}

/**
 * A date of page metadata: a day stays a day, a time with or without zone (then UTC) becomes an instant in UTC;
 * undefined when it is no date.
 */
export function isoDate(value: string | null | undefined): string | undefined {
  const text = value?.trim() ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayIn(text)?.day;
  if (/^\d{8}$/.test(text)) return dayIn(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)?.day;
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!iso) return dayIn(text)?.day;
  const zone = iso[3] ? iso[3].replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") : "Z";
  const time = new Date(`${iso[1]}T${iso[2]}${zone}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function isoDay(year = "", month = "", day = ""): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.get(plain(month));
  if (!number) return null;
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  const exists = date.getUTCMonth() === number - 1 && date.getUTCDate() === Number(day);
  return exists && Number(year) >= 1000 ? date.toISOString().slice(0, 10) : null;
}

function monthNames(language: string): [string, number][] {
  return (["long", "short"] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month): [string, number] => [
      plain(format.format(Date.UTC(2000, month))),
      month + 1,
    ]);
  });
}

/** Without accents, points and capitals; `Sept.` and `März` are spelt in several ways. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{Mark}.]/gu, "")
    .toLowerCase()
    .replace(/^sept$/, "sep");
}
