import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { periodOf } from "#server/settings/period.ts";
import { rowsOf } from "./engine.ts";
import { withFacts } from "./facts.ts";
import { selectClaims } from "./selected.ts";

/**
 * Ask for one table of figures: a SELECT in the SQL of DuckDB over the relations of relations.ts. Questions are
 * answered one after the other. While DuckDB works on one, this process can compute from the answers before.
 */
export type Ask = <Row>(query: Prisma.Sql) => Promise<Row[]>;

/**
 * Read figures over the claims that the filter selects, as the viewer sees them, at the moment of the call. What `read`
 * asks comes from one moment. Throws a `FiguresUnavailableError` where DuckDB does not run.
 */
export async function readFigures<T>(
  viewer: Viewer,
  filter: DashboardFilter,
  read: (ask: Ask) => Promise<T>,
): Promise<T> {
  permit(can(viewer, "dashboard.read"));
  const period = await periodOf(filter);
  return withFacts(async (connection) => {
    await selectClaims(connection, viewer, filter, period);
    let last: Promise<unknown> = Promise.resolve();
    const ask: Ask = (query) => {
      const answer = last.then(() => rowsOf<never>(connection, query));
      // Whoever asked hears of a failure.
      last = answer.catch(() => undefined);
      return answer;
    };
    try {
      return await read(ask);
    } finally {
      // The connection is closed next, so nothing may be using it then.
      await last;
    }
  });
}
