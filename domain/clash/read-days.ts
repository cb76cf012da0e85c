import type { Bare, DayFact, YearFact } from "./fact.ts";
import { type Zone, zonesIn } from "./zones.ts";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const WEEKDAY = /(?<!\p{L})(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day(?!\p{L})/gu;
const RELATIVE = /(?<!\p{L})(?:today|yesterday|tomorrow|tonight)(?!\p{L})/giu;
const MONTH_FIRST =
  /(?<!\p{L})(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? ([0-3]?\d)(?:st|nd|rd|th)?(?!\d|[.,]\d|:)(?:,? ((?:1[5-9]|20)\d\d)(?!\d))?/gu;
const DAY_FIRST =
  /(?<![\d.,])([0-3]?\d)(?:st|nd|rd|th)?(?: of)? (Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\p{L})\.?(?:,? ((?:1[5-9]|20)\d\d)(?!\d))?/gu;
const ISO = /(?<!\d)((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g;
const YEAR =
  /(?<=(?:^|[ (])(?:in|since|until|till|by|from|of|during|before|after|between|and|the|early|late|spring|summer|autumn|winter) )((?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d| ?\p{L}*(?:people|percent|years|times))/giu;

/** A zone is that of a day when its name begins this many characters after the day's at most. */
const ZONE_DISTANCE = 32;

const DAY_MS = 86_400_000;

/**
 * The days that a sentence names. `published`, the day of the article (2026-11-30), places "yesterday" and weekdays;
 * without it these have no date.
 */
export function readDays(sentence: string, published: string | null): Bare<DayFact>[] {
  const zones = zonesIn(sentence);
  const isAhead = /(?<!\p{L})(?:will|next|scheduled|due|plans?|planned|upcoming)(?!\p{L})/iu.test(sentence);
  const found: Omit<Bare<DayFact>, "about" | "zone">[] = [];
  const add = (start: number, words: string, date: Partial<Pick<DayFact, "year" | "month" | "day" | "weekday">>) => {
    const passage = { start, end: start + words.length };
    if (found.every((other) => start >= other.passage.end || passage.end <= other.passage.start))
      found.push({ passage, words, year: null, month: null, day: null, weekday: null, ...date });
  };
  for (const { index, 0: words, 1: year, 2: month, 3: day } of sentence.matchAll(ISO))
    addDate(add, index, words, { year: Number(year), month: Number(month), day: Number(day) });
  for (const { index, 0: words, 1: month = "", 2: day, 3: year } of sentence.matchAll(MONTH_FIRST))
    addDate(add, index, words, { year: year ? Number(year) : null, month: monthOf(month), day: Number(day) });
  for (const { index, 0: words, 1: day, 2: month = "", 3: year } of sentence.matchAll(DAY_FIRST))
    addDate(add, index, words, { year: year ? Number(year) : null, month: monthOf(month), day: Number(day) });
  for (const { index, 0: words } of sentence.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.indexOf(words.toLowerCase());
    add(index, words, { weekday, ...(published ? dateOf(weekdayNear(published, weekday, isAhead)) : {}) });
  }
  if (published)
    for (const { index, 0: words } of sentence.matchAll(RELATIVE)) {
      const by = { yesterday: -1, tomorrow: 1 }[words.toLowerCase()] ?? 0;
      add(index, words, dateOf(Date.parse(published) + by * DAY_MS));
    }
  return found.map((day) => ({ about: "day" as const, ...day, zone: zoneAfter(zones, day.passage.end) }));
}

/** The years that a sentence names outside of dates. */
export function readYears(sentence: string, days: readonly Bare<DayFact>[]): Bare<YearFact>[] {
  return [...sentence.matchAll(YEAR)].flatMap(({ index, 0: words }) => {
    const passage = { start: index, end: index + words.length };
    const isInDate = days.some((day) => passage.start < day.passage.end && passage.end > day.passage.start);
    return isInDate ? [] : [{ about: "year" as const, passage, words, year: Number(words) }];
  });
}

type Add = (start: number, words: string, date: Partial<DayFact>) => void;

function addDate(add: Add, start: number, words: string, date: { year: number | null; month: number; day: number }) {
  const { year, month, day } = date;
  if (month < 1 || month > 12 || day < 1 || day > 31) return;
  const weekday = year === null ? null : new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  add(start, words.replace(/[.,]$/, ""), { ...date, weekday });
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The last such weekday up to the day of the article; the next one where the sentence looks ahead. */
function weekdayNear(published: string, weekday: number, isAhead: boolean): number {
  const from = Date.parse(published);
  const back = (new Date(from).getUTCDay() - weekday + 7) % 7;
  return from + (isAhead && back > 0 ? 7 - back : -back) * DAY_MS;
}

function dateOf(ms: number) {
  const date = new Date(ms);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day, weekday: date.getUTCDay() };
}

export const zoneAfter = (zones: readonly { start: number; zone: Zone }[], end: number): Zone | null =>
  zones.find(({ start }) => start >= end && start - end <= ZONE_DISTANCE)?.zone ?? null;
