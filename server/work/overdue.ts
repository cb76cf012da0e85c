import "server-only";
import { can, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { openTasks } from "./scope.ts";

/** How many assignments are overdue in each of these articles: of everyone for editors, of their own for others. */
export async function overdueIn(viewer: Viewer, articleIds: string[], today: string): Promise<Map<string, number>> {
  const own = can(viewer, "work.read") ? Prisma.empty : Prisma.sql` AND p.id = ${viewer.id}::uuid`;
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT a.id, count(*)::int AS count ${openTasks(viewer)} AND a.id = ANY(${articleIds}::uuid[])
      AND s."dueOn" < ${today}${own} GROUP BY a.id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
