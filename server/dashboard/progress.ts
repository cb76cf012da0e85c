import "server-only";
import type { Spread } from "#domain/figure/chart.ts";
import type { StepCounts, StepTimes } from "#domain/progress-figures.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";

const { sql } = Prisma;

/** The conditions of `STEPS`, as the filter of claims has them. */
const REACHED = {
  rated: sql`submitted > 0`,
  enough: sql`independent >= required`,
  ruled: sql`ruled IS NOT NULL`,
  published: sql`published IS NOT NULL`,
} as const;

/** When a step was reached. */
const AT = { rated: sql`first_verdict`, enough: sql`enough`, ruled: sql`ruled`, published: sql`published` } as const;

const MS_PER_HOUR = 3_600_000;

/** The month of the newsroom in which a claim was marked. */
export const monthOf = (timeZone: string): Prisma.Sql =>
  sql`strftime(timezone(${timeZone}, to_timestamp(created / 1000)), '%Y-%m')`;

/** How many claims reached each step: all of them, and by month, oldest first. */
export async function readProgress(ask: Ask, timeZone: string): Promise<{ all: StepCounts; months: StepCounts[] }> {
  const rows = await ask<StepCounts>(sql`
    SELECT ${monthOf(timeZone)} AS month, count(*) AS marked,
      count(*) FILTER (WHERE ${REACHED.rated}) AS rated, count(*) FILTER (WHERE ${REACHED.enough}) AS enough,
      count(*) FILTER (WHERE ${REACHED.ruled}) AS ruled, count(*) FILTER (WHERE ${REACHED.published}) AS published
    FROM claims GROUP BY ROLLUP (1) ORDER BY 1`);
  const none = { month: null, marked: 0, rated: 0, enough: 0, ruled: 0, published: 0 };
  return {
    all: rows.find(({ month }) => month === null) ?? none,
    months: rows.filter(({ month }) => month !== null),
  };
}

/** How long claims took from their mark to each step. */
export async function readTimes(ask: Ask): Promise<StepTimes[]> {
  const times: StepTimes[] = [];
  for (const step of ["rated", "enough", "ruled", "published"] as const) times.push(await timesTo(ask, step));
  return times;
}

async function timesTo(ask: Ask, step: StepTimes["step"]): Promise<StepTimes> {
  const hours = sql`greatest(0, (${AT[step]} - created) / ${MS_PER_HOUR}::DOUBLE)`;
  const [row] = await ask<{ n: number; hours: number[] | null }>(sql`
    SELECT count(*) AS n, quantile_cont(${hours}, [0.1, 0.25, 0.5, 0.75, 0.9]) AS hours FROM claims WHERE ${REACHED[step]}`);
  return { step, n: row?.n ?? 0, spread: row?.hours ? spreadOf(row.hours) : null };
}

/** The quantiles 0.1, 0.25, 0.5, 0.75 and 0.9 as a spread; null where there are none. */
export function spreadOf(quantiles: (number | null)[]): Spread | null {
  const [p10, p25, median, p75, p90] = quantiles;
  if (p10 == null || p25 == null || median == null || p75 == null || p90 == null) return null;
  return { p10, p25, median, p75, p90 };
}
