import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type CorrectionCounts, correctionFigures } from "#domain/correction-figures.ts";
import { CORRECTION_STATES, type CorrectionState } from "#domain/correction-request.ts";
import type { Figure } from "#domain/figure/chart.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { REQUEST_STATES } from "#server/figures/selected.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { spreadOf } from "./progress.ts";

const { sql } = Prisma;

const QUANTILES = sql`[0.1, 0.25, 0.5, 0.75, 0.9]`;

/** Rulings that changed after publication, and what outlets were asked to correct. */
export async function readCorrectionFigures(viewer: Viewer, filter: DashboardFilter): Promise<Figure[]> {
  const { dateStyle } = await newsroomSettings();
  const counts = await readFigures(viewer, filter, async (ask) => ({
    requests: await readRequests(ask),
    months: await ask<CorrectionCounts["months"][number]>(sql`
      SELECT month_name(month) AS month, count(published) AS published, count(corrected) AS corrected
      FROM claims GROUP BY ROLLUP (claims.month) ORDER BY claims.month`),
    change: await readChange(ask),
  }));
  return correctionFigures(counts, { filter, dateStyle });
}

async function readRequests(ask: Ask): Promise<CorrectionCounts["requests"]> {
  const requests: CorrectionCounts["requests"] = [];
  for (const state of Object.keys(CORRECTION_STATES) as CorrectionState[]) {
    const [row] = await ask<{ claims: number; hours: number[] | null }>(sql`
      SELECT count(DISTINCT q.claim) AS claims, quantile_cont(greatest(0, ${HOURS[state]}), ${QUANTILES})
        FILTER (WHERE ${HOURS[state]} IS NOT NULL) AS hours
      FROM requests q WHERE ${REQUEST_STATES[state]}`);
    requests.push({ state, claims: row?.claims ?? 0, time: row?.hours ? spreadOf(row.hours) : null });
  }
  return requests;
}

/** From the day of the request to what became of it. Answers have a day, corrections a moment. */
const HOURS: Record<CorrectionState, Prisma.Sql> = {
  asked: sql`NULL::DOUBLE`,
  answered: sql`(q.answered - q.requested) * 24.0`,
  refused: sql`(q.answered - q.requested) * 24.0`,
  made: sql`q.made / 3600000.0 - q.requested * 24.0`,
};

async function readChange(ask: Ask): Promise<CorrectionCounts["change"]> {
  const [row] = await ask<{ hours: number[] | null }>(sql`
    SELECT quantile_cont(greatest(0, (corrected - published) / 3600000.0), ${QUANTILES}) AS hours
    FROM claims WHERE corrected IS NOT NULL AND published IS NOT NULL`);
  return row?.hours ? spreadOf(row.hours) : null;
}
