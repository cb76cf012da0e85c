import "server-only";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { CheckedSource } from "#domain/source/source-detail.ts";
import { sourceOf } from "#server/claims/evidence-rows.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { checkedSourceOf } from "./checked-source.ts";
import { visibleSources } from "./sources.ts";

/** Say that what has changed in a source, up to this snapshot, has been read: it counts as alive again. */
export async function settleChanges(
  viewer: Viewer,
  id: string,
  { sha256 }: { sha256: string },
): Promise<CheckedSource> {
  permit(can(viewer, "source.read"));
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.source.findFirst({
      where: { AND: [{ id }, visibleSources(viewer)] },
      include: { snapshots: { orderBy: [{ takenAt: "desc" }, { id: "desc" }], take: 1 } },
    });
    if (!row) throw new NotFoundError("source");
    permit(
      can(viewer, "source.change", row.addedById),
      "Another reviewer added this source. Ask them or an editor to settle its changes.",
    );
    if (row.snapshots[0]?.sha256 !== sha256)
      throw new ConflictError(
        "This source changed again in the meantime. Read its latest snapshot.",
        checkedSourceOf(row),
      );
    if (row.health !== "changed" && row.health !== "moved") return checkedSourceOf(row);
    const data = { health: "alive", version: { increment: 1 } } as const;
    const settled = await tx.source.update({ where: { id }, data });
    recordEvent(tx, {
      type: "source.settled",
      actorId: viewer.id,
      object: { type: "source", id },
      before: { ...sourceOf(row), health: row.health },
      after: { ...sourceOf(settled), health: settled.health, sha256 },
    });
    return checkedSourceOf(settled);
  });
}
