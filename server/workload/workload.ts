import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type PersonWorkload, workloadOf } from "#domain/workload.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readFigures } from "#server/figures/read-figures.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { workByPerson } from "#server/work/tasks.ts";

const MS_PER_HOUR = 3_600_000;

/** What everybody has to do now, and what they did on the selected claims. */
export async function readWorkload(
  viewer: Viewer,
  filter: DashboardFilter,
  now = new Date(),
): Promise<PersonWorkload[]> {
  permit(can(viewer, "work.read"), "Only editors can see other people’s work. Yours is in My work.");
  const [work, done] = await Promise.all([
    workByPerson(viewer, await todayInNewsroom(now)),
    readFigures(viewer, filter, (ask) =>
      ask<{ person: string; verdicts: number; medianHours: number }>(Prisma.sql`
        SELECT term(v.reviewer) AS person, count(*) AS verdicts, median(v.given - c.created) / ${MS_PER_HOUR} AS "medianHours"
        FROM verdicts v JOIN claims c ON c.claim = v.claim WHERE v.given IS NOT NULL AND v.blind_rating IS NOT NULL GROUP BY v.reviewer`),
    ),
  ]);
  return workloadOf(work, done);
}
