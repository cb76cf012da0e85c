import type { DashboardFilter } from "#domain/claim-filter.ts";

/** Months of a figure over time. */
export const MAX_MONTHS = 12;

/** The months that end with the last one of the filter, else with this day's, as YYYY-MM, oldest first. */
export function monthsUntil({ from, to }: Pick<DashboardFilter, "from" | "to">, today: string): string[] {
  const last = new Date(`${(to && to < today ? to : today).slice(0, 7)}-01T00:00:00Z`);
  const months = Array.from({ length: MAX_MONTHS }, (_, back) => {
    const month = new Date(last);
    month.setUTCMonth(last.getUTCMonth() - back);
    return month.toISOString().slice(0, 7);
  });
  return months.filter((month) => !from || month >= from.slice(0, 7)).reverse();
}

/** The days of a month that the filter selects. */
export function daysOfMonth({ from, to }: Pick<DashboardFilter, "from" | "to">, month: string) {
  const [first, last] = [`${month}-01`, lastDayOf(month)];
  return { from: from && from > first ? from : first, to: to && to < last ? to : last };
}

function lastDayOf(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
