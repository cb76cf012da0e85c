import "server-only";
import { SAMPLES_OF_ROWS } from "#domain/agreement/bootstrap.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { dayIn, startOfDay } from "#domain/newsroom-time.ts";
import type { Viewer } from "#domain/permissions.ts";
import { monthAfter, monthsUntil } from "#domain/quality/months.ts";
import { agreementAnswer, agreementOf, type GroupAgreement } from "#domain/quality/quality.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { mapInSlices } from "#server/slices.ts";
import { COMPARED, patternsIn, slotValues } from "./patterns.ts";

const { sql } = Prisma;

/** Tags that most of the compared claims have. */
const MAX_TAGS = 12;

/** What `GET /agreement` answers: agreement over all selected claims that the viewer may compare. */
export const readAgreement = async (viewer: Viewer, filter: DashboardFilter) =>
  agreementAnswer(await readFigures(viewer, filter, wholeAgreement));

export async function wholeAgreement(ask: Ask) {
  const patterns = await patternsIn(
    ask,
    sql`SELECT 'all' AS grp, pattern, count(*) AS units FROM claims WHERE ${COMPARED} GROUP BY pattern`,
  );
  return agreementOf(patterns.get("all") ?? [], await slotValues(ask));
}

/**
 * By type and by the month in which claims were marked, in the time zone of the newsroom. Claims without a type are in no
 * row, and months without claims have none.
 */
export async function agreementByTypeAndMonth(ask: Ask, filter: DashboardFilter, now: Date) {
  const month = await monthOf(filter, now);
  const rows = await groupsOf(
    ask,
    sql`SELECT CASE WHEN grouping(month) = 1 THEN 'type ' || type ELSE 'month ' || month END AS grp, pattern, count(*) AS units
      FROM (SELECT pattern, type::VARCHAR AS type, ${month} AS month FROM claims WHERE ${COMPARED})
      GROUP BY GROUPING SETS ((type, pattern), (month, pattern))`,
  );
  const of = (kind: string): GroupAgreement[] =>
    rows.flatMap(({ key, ...agreement }) => {
      const [first = "", name = ""] = key.split(" ");
      return first === kind ? [{ key: name, ...agreement }] : [];
    });
  return { types: of("type"), months: of("month") };
}

/** The month of a claim as YYYY-MM; null for those that are not shown. */
async function monthOf(filter: DashboardFilter, now: Date): Promise<Prisma.Sql> {
  const { timeZone } = await newsroomSettings();
  const months = monthsUntil(filter, dayIn(timeZone, now));
  const [last] = months.slice(-1);
  if (!last) return sql`NULL::VARCHAR`;
  const beginOf = (day: string) => startOfDay(timeZone, day).getTime();
  const cases = [...months].reverse().map((month) => sql`WHEN created >= ${beginOf(`${month}-01`)} THEN ${month}`);
  return sql`CASE WHEN created >= ${beginOf(monthAfter(last))} THEN NULL ${Prisma.join(cases, " ")} END`;
}

/** By each of the tags that most of the claims have. */
export const agreementByTag = (ask: Ask): Promise<GroupAgreement[]> =>
  groupsOf(
    ask,
    sql`SELECT term(counted.tag) AS grp, pattern, units FROM (
      SELECT t.tag, c.pattern, count(*) AS units FROM claims c JOIN claim_tags t ON t.claim = c.claim
      WHERE t.tag IN (
        SELECT t.tag FROM claims c JOIN claim_tags t ON t.claim = c.claim WHERE ${COMPARED}
        GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT ${MAX_TAGS}
      ) AND ${COMPARED} GROUP BY t.tag, c.pattern
    ) counted`,
  );

async function groupsOf(ask: Ask, query: Prisma.Sql): Promise<GroupAgreement[]> {
  const scale = await slotValues(ask);
  const groups = [...(await patternsIn(ask, query))].sort(([one], [other]) => (one < other ? -1 : 1));
  return mapInSlices(groups, ([key, patterns]) => ({ key, ...agreementOf(patterns, scale, SAMPLES_OF_ROWS) }));
}
