import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Figure } from "#domain/figure/chart.ts";
import { MAX_ROWS } from "#domain/outlet-figures.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { COUNTED_KIND_KEYS, type OutletQuotations, quotationFigure } from "#domain/quotation/quotation-figures.ts";
import { quotationsOfFilter } from "#domain/quotation/quotation-filter.ts";
import { db } from "#server/db/client.ts";
import { selectedQuotations } from "#server/quotations/reported.ts";

/** What outlets do to the words of quotations that others report at greater length. */
export async function quotationFigures(viewer: Viewer, filter: DashboardFilter): Promise<Figure[]> {
  permit(can(viewer, "dashboard.read"));
  const own = quotationsOfFilter(filter);
  const outlets = await db.$queryRaw<OutletQuotations[]>`
    SELECT a.outlet, count(*)::int AS quotations,
      count(*) FILTER (WHERE s.kinds @> '["cut"]')::int AS cut,
      count(*) FILTER (WHERE s.kinds @> '["reworded"]')::int AS reworded,
      count(*) FILTER (WHERE s.kinds @> '["attributed"]')::int AS attributed
    FROM ${selectedQuotations({ ...own, compared: "1" })} AND a.outlet IS NOT NULL
    GROUP BY a.outlet ORDER BY count(*) DESC, a.outlet LIMIT ${MAX_ROWS}`;
  return COUNTED_KIND_KEYS.map((kind) => quotationFigure(kind, outlets, own));
}
