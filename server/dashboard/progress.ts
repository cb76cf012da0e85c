import "server-only";
import type { Spread } from "#domain/figure/chart.ts";
import type { StepCounts, StepTimes } from "#domain/progress-figures.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";

const { sql, raw } = Prisma;

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

/** How many claims reached each step: all of them, and by month, oldest first. */
export async function readProgress(ask: Ask): Promise<{ all: StepCounts; months: StepCounts[] }> {
  const rows = await ask<StepCounts>(sql`
    SELECT month_name(month) AS month, sum(marked) AS marked, sum(rated) AS rated, sum(enough) AS enough,
      sum(ruled) AS ruled, sum(published) AS published
    FROM (
      SELECT month, count(*) AS marked,
        count(*) FILTER (WHERE ${REACHED.rated}) AS rated, count(*) FILTER (WHERE ${REACHED.enough}) AS enough,
        count(*) FILTER (WHERE ${REACHED.ruled}) AS ruled, count(*) FILTER (WHERE ${REACHED.published}) AS published
      FROM claims GROUP BY month
    ) m GROUP BY ROLLUP (m.month) HAVING sum(marked) > 0 ORDER BY m.month`);
  const none = { month: null, marked: 0, rated: 0, enough: 0, ruled: 0, published: 0 };
  return {
    all: rows.find(({ month }) => month === null) ?? none,
    months: rows.filter(({ month }) => month !== null),
  };
}

/**
 * How long claims took from their mark to each step, which some of them reached. Milliseconds are counted whole, which
 * is several times faster.
 */
export async function readTimes(ask: Ask): Promise<Omit<StepTimes, "n">[]> {
  const steps = ["rated", "enough", "ruled", "published"] as const;
  const columns = steps.map(
    (step) => sql`quantile_cont(CASE WHEN ${REACHED[step]} THEN greatest(0, ${AT[step]} - created) END,
      [0.1, 0.25, 0.5, 0.75, 0.9]) AS ${raw(step)}`,
  );
  const [row] = await ask<Record<Step, number[] | null>>(sql`SELECT ${Prisma.join(columns)} FROM claims`);
  return steps.map((step) => ({ step, spread: spreadOfMs(row?.[step]) }));
}

type Step = StepTimes["step"];

const spreadOfMs = (ms: number[] | null | undefined): Spread | null =>
  ms ? spreadOf(ms.map((one) => one / MS_PER_HOUR)) : null;

/** The quantiles 0.1, 0.25, 0.5, 0.75 and 0.9 as a spread; null where there are none. */
export function spreadOf(quantiles: (number | null)[]): Spread | null {
  const [p10, p25, median, p75, p90] = quantiles;
  if (p10 == null || p25 == null || median == null || p75 == null || p90 == null) return null;
  return { p10, p25, median, p75, p90 };
}
