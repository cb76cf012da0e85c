import "server-only";
import { dayAfter } from "#domain/assignment.ts";
import { startOfDay } from "#domain/newsroom-time.ts";
import { newsroomSettings } from "./settings.ts";

/** The first moment of a period, and the first moment after it. */
export type Period = { begin?: Date; end?: Date };

export const ALL_TIME: Period = {};

/** When the days of a filter begin and end in the newsroom. */
export async function periodOf({ from, to }: { from?: string | undefined; to?: string | undefined }): Promise<Period> {
  if (!from && !to) return ALL_TIME;
  const { timeZone } = await newsroomSettings();
  return {
    ...(from ? { begin: startOfDay(timeZone, from) } : {}),
    ...(to ? { end: startOfDay(timeZone, dayAfter(to)) } : {}),
  };
}
