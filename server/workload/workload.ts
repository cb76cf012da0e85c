import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Role, Viewer } from "#domain/permissions.ts";
import { type PersonWorkload, workloadOf } from "#domain/workload.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readOpenWork } from "#server/dashboard/open-work.ts";
import { db } from "#server/db/client.ts";
import { readFigures } from "#server/figures/read-figures.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { CAN_BE_ASSIGNED, MAX_PEOPLE, permitWork } from "#server/work/people-at-work.ts";

const MS_PER_HOUR = 3_600_000;

/** What everybody has to do now, and what they did on the selected claims. */
export async function readWorkload(
  viewer: Viewer,
  filter: DashboardFilter,
  now = new Date(),
): Promise<PersonWorkload[]> {
  permitWork(viewer);
  const today = await todayInNewsroom(now);
  const [open, done] = await readFigures(viewer, filter, async (ask) => [
    await readOpenWork(ask, today),
    await ask<{ person: string; verdicts: number; medianHours: number }>(Prisma.sql`
      SELECT term(v.reviewer) AS person, count(*) AS verdicts, median(v.given - c.created) / ${MS_PER_HOUR} AS "medianHours"
      FROM verdicts v JOIN claims c ON c.claim = v.claim WHERE v.given IS NOT NULL AND v.blind_rating IS NOT NULL GROUP BY v.reviewer`),
  ]);
  return workloadOf(await peopleAtWork(open.map(({ person }) => person)), open, done);
}

/** Those who can be assigned work, and others who have some. */
function peopleAtWork(ids: string[]): Promise<PersonWorkload["person"][]> {
  return db.$queryRaw<{ id: string; name: string; role: Role; disabled: boolean }[]>`
    SELECT p.id, p.name, p.role::text, p."disabledAt" IS NOT NULL AS disabled FROM "Person" p
    WHERE p.id = ANY(${ids}::uuid[]) OR (${CAN_BE_ASSIGNED}) ORDER BY p.name, p.id LIMIT ${MAX_PEOPLE}`;
}
