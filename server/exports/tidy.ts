import "server-only";
import { db } from "#server/db/client.ts";
import { addJobs, wakeWorkers } from "#server/jobs/queue.ts";
import { MAX_ATTEMPTS } from "./write-export.ts";

/** A process that shows no sign of life for this long has ended. */
const LEASE_MS = 30_000;

/** How long an export stays in the list after its file was deleted. */
const LISTED_MS = 7 * 24 * 3_600_000;

const ENDED = "Galley was stopped again and again while it made this file. Export it again.";

/** Begin again with exports whose process ended, delete files that have expired, and forget exports of last week. */
export async function tidyExports(now: Date): Promise<void> {
  await beginAgain(now);
  await db.exportPart.deleteMany({ where: { export: { expiresAt: { lte: now } } } });
  await db.export.deleteMany({
    where: {
      state: { in: ["done", "failed", "cancelled"] },
      askedAt: { lt: new Date(now.getTime() - LISTED_MS) },
      OR: [{ expiresAt: null }, { expiresAt: { lte: now } }],
    },
  });
}

async function beginAgain(now: Date): Promise<void> {
  const abandoned = { state: "writing", aliveAt: { lt: new Date(now.getTime() - LEASE_MS) } } as const;
  const count = await db.$transaction(async (tx) => {
    await tx.export.updateMany({
      where: { ...abandoned, attempt: { gte: MAX_ATTEMPTS } },
      data: { state: "failed", fault: ENDED, expiresAt: now },
    });
    const rows = await tx.export.updateManyAndReturn({
      where: abandoned,
      data: { state: "waiting" },
      select: { id: true },
    });
    await addJobs(
      tx,
      "write-export",
      rows.map(({ id }) => ({ data: { exportId: id } })),
    );
    return rows.length;
  });
  if (count > 0) wakeWorkers("write-export");
}
