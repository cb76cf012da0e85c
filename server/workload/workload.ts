import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type PersonWorkload, workloadOf } from "#domain/workload.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readOpenWork } from "#server/dashboard/open-work.ts";
import { db } from "#server/db/client.ts";
import { readFigures } from "#server/figures/read-figures.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";

const MS_PER_HOUR = 3_600_000;

/** People who are listed with their work. */
const MAX_PEOPLE = 500;

/** What everybody has to do now, and what they did on the selected claims. */
export async function readWorkload(
  viewer: Viewer,
  filter: DashboardFilter,
  now = new Date(),
): Promise<PersonWorkload[]> {
  permit(can(viewer, "work.read"), "Only editors can see other people’s work. Yours is in My work.");
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
async function peopleAtWork(ids: string[]): Promise<PersonWorkload["person"][]> {
  const people = await db.person.findMany({
    where: { OR: [{ id: { in: ids } }, { role: { not: "reader" }, disabledAt: null }] },
    select: { id: true, name: true, role: true, disabledAt: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_PEOPLE,
  });
  return people.map(({ disabledAt, ...person }) => ({ ...person, disabled: disabledAt !== null }));
}
