import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Zone } from "./zones.ts";

/** Where in the sentence it stands, its words there, and the stems of the words beside them. */
type Stated = { passage: Passage; words: string; near: string[] };

/**
 * A quantity. The number meant lies between `low` and `high`, because it may be rounded or have a limit. `unit` is what is
 * counted or measured; "" where the sentence names nothing. `role` is what happened to people who are counted.
 */
export type NumberFact = Stated & {
  about: "number";
  value: number;
  low: number;
  high: number;
  unit: string;
  role: string | null;
  /** "several", "dozens" */
  isVague: boolean;
};

/** A day: by its date, of which the year may be missing, by its weekday (0 is Sunday), or both. */
export type DayFact = Stated & {
  about: "day";
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  zone: Zone | null;
};

export type YearFact = Stated & { about: "year"; year: number };

/** A time of day, in minutes since midnight. */
export type TimeFact = Stated & { about: "time"; minutes: number; zone: Zone | null };

/** A fact before the words beside it are known. */
export type Bare<F extends Fact> = Omit<F, "near">;

/** What a sentence says that another report can say differently. */
export type Fact = NumberFact | DayFact | YearFact | TimeFact;
