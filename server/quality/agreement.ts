import "server-only";
import { SAMPLING_OF_ROWS } from "#domain/agreement/bootstrap.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { monthsUntil } from "#domain/quality/months.ts";
import { agreementAnswer, type GroupAgreement } from "#domain/quality/quality.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { mapInSlices } from "#server/slices.ts";
import { knownAgreementOf } from "./known-agreement.ts";
import { COMPARED, patternsIn, slotValues } from "./patterns.ts";

const { sql } = Prisma;

/** Tags that most of the compared claims have. */
const MAX_TAGS = 12;

/** What `GET /agreement` answers: agreement over all selected claims that the viewer may compare. */
export const readAgreement = async (viewer: Viewer, filter: DashboardFilter) =>
  agreementAnswer(await readFigures(viewer, filter, wholeAgreement));

export async function wholeAgreement(ask: Ask) {
  const [scale, patterns] = await Promise.all([
    slotValues(ask),
    patternsIn(
      ask,
      sql`SELECT 'all' AS grp, pattern, count(*) AS units FROM claims WHERE ${COMPARED} GROUP BY pattern`,
    ),
  ]);
  return knownAgreementOf(patterns.get("all") ?? [], scale);
}

/**
 * By type and by the month in which claims were marked, in the time zone of the newsroom. Claims without a type are in
 * no row, and months without claims have none.
 */
export async function agreementByTypeAndMonth(ask: Ask, filter: DashboardFilter, now: Date) {
  const months = monthsUntil(filter, await todayInNewsroom(now)).map((month) => sql`${month}`);
  const rows = await groupsOf(
    ask,
    sql`SELECT CASE WHEN grouping(month) = 1 THEN 'type ' || type ELSE 'month ' || month_name(month) END AS grp,
        pattern, count(*) AS units
      FROM claims WHERE ${COMPARED} GROUP BY GROUPING SETS ((claims.type, pattern), (claims.month, pattern))
      HAVING grouping(month) = 1 OR month_name(month) IN (${Prisma.join([sql`''`, ...months])})`,
  );
  const of = (kind: string): GroupAgreement[] =>
    rows.flatMap(({ key, ...agreement }) => {
      const [first = "", name = ""] = key.split(" ");
      return first === kind ? [{ key: name, ...agreement }] : [];
    });
  return { types: of("type"), months: of("month") };
}

/** By each of the tags that most of the claims have. */
export const agreementByTag = (ask: Ask): Promise<GroupAgreement[]> =>
  groupsOf(
    ask,
    sql`WITH counted AS MATERIALIZED (
        SELECT tag, pattern, count(*) AS units FROM tagged_claims WHERE ${COMPARED} GROUP BY tag, pattern
      ), most AS (SELECT tag FROM counted GROUP BY tag ORDER BY sum(units) DESC, tag LIMIT ${MAX_TAGS})
      SELECT term(tag) AS grp, pattern, units FROM counted WHERE tag IN (SELECT tag FROM most)`,
  );

async function groupsOf(ask: Ask, query: Prisma.Sql): Promise<GroupAgreement[]> {
  const [scale, patterns] = await Promise.all([slotValues(ask), patternsIn(ask, query)]);
  const groups = [...patterns].sort(([one], [other]) => (one < other ? -1 : 1));
  return mapInSlices(groups, ([key, of]) => ({ key, ...knownAgreementOf(of, scale, SAMPLING_OF_ROWS) }));
}
