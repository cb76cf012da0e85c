import "server-only";
import { UNCITED_FILE_DAYS } from "#domain/source/source-file.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { sourceOf } from "#server/claims/evidence-rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";

/** Files that one transaction removes. */
const BATCH_SIZE = 50;

/**
 * Remove uploaded files that nothing has cited for a while, not even a draft, and that are merged with no other source.
 * The sweep of the store then deletes their bytes; the log keeps their names and hashes. Returns how many there were.
 */
export async function sweepFiles(now: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await write((tx) => removeUncited(tx, now));
    removed += count;
    if (count < BATCH_SIZE) return removed;
  }
}

async function removeUncited(tx: Transaction, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNCITED_FILE_DAYS * 86_400_000);
  // The lock makes who cites one of them at this moment wait, and fail.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Source" s
    WHERE s.url IS NULL AND s."detailsState" = 'found' AND s."createdAt" < ${before} AND s."updatedAt" < ${before}
      AND s."groupId" IS NULL AND NOT EXISTS (SELECT FROM "Source" g WHERE g."groupId" = s.id)
      AND NOT EXISTS (SELECT FROM "SourceMerge" m WHERE s.id IN (m."sourceId", m."intoId"))
      AND NOT EXISTS (SELECT FROM "Evidence" e WHERE e."sourceId" = s.id)
      AND NOT EXISTS (SELECT FROM "RulingEvidence" e WHERE e."sourceId" = s.id)
    ORDER BY s.id LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED`;
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  const sources = await tx.source.findMany({
    where: { id: { in: ids } },
    include: { snapshots: { select: { id: true, sha256: true } } },
  });
  const snapshots = sources.flatMap((source) => source.snapshots);
  await tx.$queryRaw`SELECT set_config('galley.sweep', 'on', true)`;
  await tx.timeStamp.deleteMany({ where: { snapshotId: { in: snapshots.map(({ id }) => id) } } });
  await tx.sourceCheck.deleteMany({ where: { sourceId: { in: ids } } });
  await tx.snapshot.deleteMany({ where: { sourceId: { in: ids } } });
  const sha256s = Prisma.join([...snapshots.map(({ sha256 }) => sha256), ""]);
  await tx.$executeRaw`DELETE FROM "Content" c
    WHERE c.sha256 IN (${sha256s}) AND NOT EXISTS (SELECT FROM "Snapshot" s WHERE s.sha256 = c.sha256)`;
  await tx.source.deleteMany({ where: { id: { in: ids } } });
  for (const { snapshots: kept, ...source } of sources)
    recordEvent(tx, {
      type: "source.removed",
      actorId: null,
      object: { type: "source", id: source.id },
      before: { ...sourceOf(source), sha256s: kept.map(({ sha256 }) => sha256) },
      reason: `A file that nothing cited for ${UNCITED_FILE_DAYS} days.`,
    });
  return ids.length;
}
