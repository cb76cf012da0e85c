import "server-only";
import type { ClusterEvent } from "#domain/cluster.ts";
import type { EventType } from "#domain/event.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";

/** Events that are listed, the latest ones. */
const MAX_EVENTS = 50;

/** What was done with a cluster, newest first: who joined and separated claims, and changed its statement. */
export async function clusterHistory(viewer: Viewer, id: string): Promise<ClusterEvent[]> {
  permit(can(viewer, "cluster.read"));
  const rows = await db.event.findMany({
    where: { objectType: "cluster", objectId: id },
    orderBy: { seq: "desc" },
    take: MAX_EVENTS,
    select: { at: true, type: true, after: true, actor: NAMED },
  });
  return rows.map(({ at, type, after, actor }) => {
    const { claims = null, statement = null } = (after ?? {}) as { claims?: string[]; statement?: string };
    return { at: at.toISOString(), type: type as EventType, actor, claims: claims?.length ?? null, statement };
  });
}
