import "server-only";
import { QUEUE_PARTS, type QueuePart } from "#domain/adjudication/adjudication.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { countsOf, positionsIn } from "./queue.ts";

/** A claim of the queue, without anything that others did on it. */
export type WaitingClaim = {
  id: string;
  statement: string;
  article: { id: string; title: string };
  /** Since when it is in this part of the queue. */
  since: string;
};

export type WaitingPart = { part: QueuePart; count: number; claims: WaitingClaim[] };

/** Of each part of the queue how many claims it has for the viewer, and the first `limit` of them. */
export async function waitingClaims(viewer: Viewer, limit: number): Promise<WaitingPart[]> {
  permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  const [counts, ...parts] = await Promise.all([
    countsOf(viewer, {}),
    ...QUEUE_PARTS.map((part) => positionsIn(viewer, {}, part, null, limit)),
  ]);
  const ids = parts.flat().map(({ id }) => id);
  const rows = await db.claim.findMany({
    where: { id: { in: ids } },
    select: { id: true, statement: true, article: { select: { id: true, title: true } } },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return QUEUE_PARTS.map((part, nth) => {
    const claims = (parts[nth] ?? []).flatMap(({ id, since }): WaitingClaim[] => {
      const row = known.get(id);
      return row ? [{ ...row, since: since.toISOString() }] : [];
    });
    return { part, count: counts[part], claims };
  });
}

/** How many claims are in the queue of the viewer. Each part is counted up to `MAX_COUNTED`. */
export async function queueLength(viewer: Viewer): Promise<number> {
  if (!can(viewer, "ruling.give")) return 0;
  const counts = await countsOf(viewer, {});
  return QUEUE_PARTS.reduce((sum, part) => sum + counts[part], 0);
}
