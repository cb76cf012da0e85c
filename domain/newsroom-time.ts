/** How dates are written, with an example of each. */
export const DATE_STYLES = {
  dayFirst: "14 March 2026, 16:05",
  monthFirst: "March 14, 2026, 4:05 PM",
  iso: "2026-03-14 16:05",
} as const;
export type DateStyle = keyof typeof DATE_STYLES;

/** How a newsroom reads its clock. */
export type NewsroomTime = { timeZone: string; dateStyle: DateStyle };

/** The day of a moment in a time zone, as 2026-03-14. With `now` as the moment, it is today in the newsroom. */
export function dayIn(timeZone: string, moment: Date): string {
  const { year, month, day } = partsIn(timeZone, moment);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The moment at which a day such as 2026-03-14 begins in a time zone. */
export function startOfDay(timeZone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset of the zone is not known before the moment is. Where clocks change at midnight, the first guess is off.
  const guess = midnight - offsetMs(timeZone, midnight);
  const start = midnight - offsetMs(timeZone, guess);
  return new Date(dayIn(timeZone, new Date(start)) < day ? Math.max(guess, start) : start);
}

/** A day such as 2026-03-14, as the newsroom writes it. */
export function dayInWords(day: string, style: DateStyle): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (style === "iso") return day;
  const [monthName, number] = [MONTHS[Number(month) - 1], Number(date)];
  return style === "dayFirst" ? `${number} ${monthName} ${Number(year)}` : `${monthName} ${number}, ${Number(year)}`;
}

/** A month such as 2026-03, as the newsroom writes it. */
export function monthInWords(month: string, style: DateStyle): string {
  const [year, number] = month.split("-");
  return style === "iso" ? month : `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

/** A moment to the minute, in the time zone of the newsroom and as it writes dates. */
export function momentInWords(moment: Date, { timeZone, dateStyle }: NewsroomTime): string {
  const { hour, minute } = partsIn(timeZone, moment);
  const day = dayInWords(dayIn(timeZone, moment), dateStyle);
  if (dateStyle === "monthFirst") return `${day}, ${hour % 12 || 12}:${twoDigits(minute)} ${hour < 12 ? "AM" : "PM"}`;
  return `${day}${dateStyle === "iso" ? "" : ","} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** A day with its weekday, such as `Saturday, 14 March 2026`. */
export const fullDayInWords = (day: string, style: DateStyle): string =>
  `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${dayInWords(day, style)}`;

/** A moment with weekday and time zone, such as `Saturday, 14 March 2026, 16:05 (Europe/Berlin)`. */
export function fullMomentInWords(moment: Date, { timeZone, dateStyle }: NewsroomTime): string {
  const weekday = WEEKDAYS[new Date(`${dayIn(timeZone, moment)}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${momentInWords(moment, { timeZone, dateStyle })} (${timeZone})`;
}

export function isTimeZone(name: string): boolean {
  try {
    // Offsets such as +01:00 are no time zones: they do not know when clocks change.
    return /^[A-Za-z]/.test(name) && Boolean(formatOf(name));
  } catch {
    return false;
  }
}

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number };

// Words are put together here and not by Intl, whose words differ between versions of browsers and Node.
const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError where there is no such time zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

function partsIn(timeZone: string, moment: Date): Parts {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(moment)) parts[type] = Number(value);
  return parts as Parts;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetMs(timeZone: string, at: number): number {
  const { year, month, day, hour, minute, second } = partsIn(timeZone, new Date(at));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");
