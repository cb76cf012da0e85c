import "server-only";
import type { WeightsReport } from "#domain/check-worthiness/model.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { reportOf } from "./weights.ts";

/** Go back to the base weights. What was marked until now is not learned from again. */
export async function resetWeights(viewer: Viewer, ifMatch: number | null, now = new Date()): Promise<WeightsReport> {
  permit(can(viewer, "settings.change"), "Only admins can reset what Galley has learned.");
  return write(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley check-worthiness'))`;
    const newest = await tx.checkWorthinessModel.findFirst({ orderBy: { number: "desc" } });
    if (!newest) throw new NotFoundError("model");
    if (newest.resetAt !== null) return reportOf(newest);
    expectVersion(reportOf(newest), ifMatch, "Someone changed the learned weights in the meantime.");
    const { number } = newest;
    const data = { resetAt: now, version: { increment: 1 } } as const;
    const after = await tx.checkWorthinessModel.update({ where: { number }, data });
    recordEvent(tx, {
      type: "check-worthiness.reset",
      ...{ actorId: actorOf(viewer), object: { type: "check-worthiness", id: String(number) } },
      ...{ before: { inUse: newest.inUse }, after: { inUse: false } },
    });
    return reportOf(after);
  });
}
