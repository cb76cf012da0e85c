import "server-only";
import { SAMPLING_OF_ROWS } from "#domain/agreement/bootstrap.ts";
import type { Pattern, ScaleValues } from "#domain/agreement/pattern.ts";
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
  const scale = await slotValues(ask);
  const groups = await patternsIn(
    ask,
    sql`SELECT 'all' AS grp, pattern, count(*) AS units FROM known_claims WHERE ${COMPARED} GROUP BY pattern`,
  );
  return knownAgreementOf(groups.get("all") ?? [], scale);
}

/**
 * Of all claims, by type, and by the month in which claims were marked, in the time zone of the newsroom. Claims without
 * a type are in no row, and months without claims have none.
 */
export async function agreements(ask: Ask, scale: ScaleValues, filter: DashboardFilter, now: Date) {
  const months = monthsUntil(filter, await todayInNewsroom(now)).map((month) => sql`${month}`);
  const groups = await patternsIn(
    ask,
    sql`SELECT CASE WHEN grouping(month) = 0 THEN 'month ' || month_name(month)
          WHEN grouping(type) = 0 THEN 'type ' || type ELSE 'all' END AS grp,
        pattern, count(*) AS units
      FROM known_claims c WHERE ${COMPARED} GROUP BY GROUPING SETS ((pattern), (c.type, pattern), (c.month, pattern))
      HAVING grouping(month) = 1 OR month_name(month) IN (${Prisma.join([sql`''`, ...months])})`,
  );
  const rowsOf = (kind: string) =>
    rowAgreements(
      [...groups].flatMap(([group, of]) => (group.startsWith(kind) ? [[group.slice(kind.length), of]] : [])),
      scale,
    );
  const [types, byMonth] = [await rowsOf("type "), await rowsOf("month ")];
  return { whole: knownAgreementOf(groups.get("all") ?? [], scale), types, months: byMonth };
}

/** By each of the tags that most of the claims have. A claim has its own tags and those of its article. */
export async function agreementByTag(ask: Ask, scale: ScaleValues): Promise<GroupAgreement[]> {
  // The tags are chosen first, because to count the patterns of all tags takes five times longer.
  const groups = await patternsIn(
    ask,
    sql`WITH compared AS MATERIALIZED (SELECT claim, article, pattern FROM known_claims WHERE ${COMPARED}),
      most AS MATERIALIZED (
        SELECT tag FROM (
          SELECT t.tag, 1 AS units FROM compared JOIN facts.own_tag t USING (claim)
          UNION ALL SELECT t.tag, c.units
            FROM (SELECT article, count(*) AS units FROM compared GROUP BY article) c JOIN facts.article_tag t USING (article)
        ) GROUP BY tag ORDER BY sum(units) DESC, tag LIMIT ${MAX_TAGS}
      )
      SELECT term(tag) AS grp, pattern, count(*) AS units FROM (
        SELECT t.tag, c.pattern FROM compared c JOIN facts.own_tag t USING (claim) WHERE t.tag IN (SELECT tag FROM most)
        UNION ALL SELECT t.tag, c.pattern
          FROM compared c JOIN facts.article_tag t USING (article) WHERE t.tag IN (SELECT tag FROM most)
      ) GROUP BY tag, pattern`,
  );
  return rowAgreements([...groups], scale);
}

const rowAgreements = (groups: [key: string, patterns: Pattern[]][], scale: ScaleValues): Promise<GroupAgreement[]> =>
  mapInSlices(
    groups.sort(([one], [other]) => (one < other ? -1 : 1)),
    ([key, patterns]) => ({ key, ...knownAgreementOf(patterns, scale, SAMPLING_OF_ROWS) }),
  );
