import type { DayFact, Fact, NumberFact, TimeFact, YearFact } from "./fact.ts";
import type { Zone } from "./zones.ts";

/** How two facts about one thing stand to each other; "other" where they cannot be about one thing. */
export type Relation = "same" | "rounding" | "zone" | "vague" | "clash" | "other";

/** The relation of two facts. Their order does not matter. */
export function relationOf(a: Fact, b: Fact): Relation {
  if (a.about === "number" && b.about === "number") return ofNumbers(a, b);
  if (a.about === "day" && b.about === "day") return ofDays(a, b);
  if (a.about === "year" && b.about === "year") return ofYears(a, b);
  if (a.about === "time" && b.about === "time") return ofTimes(a, b);
  return "other";
}

function ofNumbers(a: NumberFact, b: NumberFact): Relation {
  if (a.role !== null && b.role !== null && a.role !== b.role) return "other";
  const isEqual = Math.abs(a.value - b.value) <= 1e-9 * Math.max(a.value, b.value);
  // "up 5%" and "up 5 percentage points" cannot both be right.
  if (a.unit !== b.unit) return isEqual && isPercentAndPoint(a.unit, b.unit) ? "clash" : "other";
  if (a.unit === "" && a.role === null && b.role === null) return "other";
  const isOfOneRole = a.role === b.role || Math.max(a.value, b.value) <= MAX_RATIO * Math.min(a.value, b.value);
  if (!isOfOneRole) return "other";
  if (a.isVague && b.isVague) return overlap(a, b) ? "same" : "clash";
  if (a.isVague || b.isVague) return overlap(a, b) ? "vague" : "clash";
  if (isEqual) return "same";
  return overlap(a, b) ? "rounding" : "clash";
}

/** "Three were hurt" and "it carries 900": far apart, and of two things. */
const MAX_RATIO = 10;

const isPercentAndPoint = (one: string, other: string) => [one, other].sort().join(" ") === "% point";

const overlap = (a: NumberFact, b: NumberFact) => a.low <= b.high && b.low <= a.high;

const ofYears = (a: YearFact, b: YearFact): Relation => (a.year === b.year ? "same" : "clash");

const DAY_MS = 86_400_000;

/** Days further apart are hardly days of one event. */
const MAX_DAYS_APART = 60;

function ofDays(a: DayFact, b: DayFact): Relation {
  const apart = daysApart(a, b);
  if (apart === null || apart > MAX_DAYS_APART) return "other";
  if (apart === 0) return "same";
  return apart === 1 && (a.zone !== null || b.zone !== null) && haveOneMoment(a, b) ? "zone" : "clash";
}

/** Days between two days, as far as both are known; by their weekdays where one has no date. */
function daysApart(a: DayFact, b: DayFact): number | null {
  if (a.month !== null && b.month !== null && a.day !== null && b.day !== null) {
    const year = a.year ?? b.year ?? 2000;
    return (
      Math.abs(Date.UTC(a.year ?? year, a.month - 1, a.day) - Date.UTC(b.year ?? year, b.month - 1, b.day)) / DAY_MS
    );
  }
  if (a.weekday === null || b.weekday === null) return null;
  const apart = Math.abs(a.weekday - b.weekday);
  return Math.min(apart, 7 - apart);
}

/** The zones in which a day can be meant where none is named, in minutes from UTC. */
const ANYWHERE: Zone["offsets"] = [-720, 840];

/** Whether the earlier and the later of two neighbouring days share a moment: Wednesday in Auckland can be Tuesday in London. */
function haveOneMoment(a: DayFact, b: DayFact): boolean {
  const [earlier, later] = isBefore(a, b) ? [a, b] : [b, a];
  const [west] = earlier.zone?.offsets ?? ANYWHERE;
  const [, east] = later.zone?.offsets ?? ANYWHERE;
  return east > west;
}

function isBefore(a: DayFact, b: DayFact): boolean {
  if (a.month !== null && b.month !== null && a.day !== null && b.day !== null)
    return (
      Date.UTC(a.year ?? b.year ?? 2000, a.month - 1, a.day) < Date.UTC(b.year ?? a.year ?? 2000, b.month - 1, b.day)
    );
  return ((a.weekday ?? 0) + 1) % 7 === b.weekday;
}

const DAY_MINUTES = 24 * 60;

function ofTimes(a: TimeFact, b: TimeFact): Relation {
  const zones = [a.zone, b.zone];
  if (a.minutes === b.minutes && (zones.includes(null) || a.zone?.offsets.join() === b.zone?.offsets.join()))
    return "same";
  if (a.zone === null || b.zone === null) return "clash";
  return momentsOf(a, a.zone).some((moment) => momentsOf(b, b.zone as Zone).includes(moment)) ? "zone" : "clash";
}

/** The time in UTC, in winter and in summer. */
const momentsOf = ({ minutes }: TimeFact, { offsets }: Zone): number[] =>
  offsets.map((offset) => (minutes - offset + 2 * DAY_MINUTES) % DAY_MINUTES);
