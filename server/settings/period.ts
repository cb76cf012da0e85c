import "server-only";
import { dayAfter } from "#domain/assignment.ts";
import { startOfDay } from "#domain/newsroom-time.ts";
import { newsroomSettings } from "./settings.ts";

/** The first moment of a period, and the first moment after it; the same for rulings. */
export type Period = { begin?: Date; end?: Date; ruledBegin?: Date; ruledEnd?: Date };

type Days = Partial<Record<"from" | "to" | "ruledFrom" | "ruledTo", string | undefined>>;

export const ALL_TIME: Period = {};

/** When the days of a filter begin and end in the newsroom. */
export async function periodOf({ from, to, ruledFrom, ruledTo }: Days): Promise<Period> {
  if (!from && !to && !ruledFrom && !ruledTo) return ALL_TIME;
  const { timeZone } = await newsroomSettings();
  const beginOf = (day: string) => startOfDay(timeZone, day);
  const endOf = (day: string) => startOfDay(timeZone, dayAfter(day));
  return {
    ...(from ? { begin: beginOf(from) } : {}),
    ...(to ? { end: endOf(to) } : {}),
    ...(ruledFrom ? { ruledBegin: beginOf(ruledFrom) } : {}),
    ...(ruledTo ? { ruledEnd: endOf(ruledTo) } : {}),
  };
}
