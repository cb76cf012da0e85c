import "server-only";
import { type ArchiveAnswer, archiveDelayMs, MAX_PATIENCE_MS, type OutsideArchive } from "#domain/source/archiving.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { recordEvent } from "#server/log/events.ts";
import { leaveAlone, takeTurn } from "./pace.ts";

/** `attempts`: how often the archive was asked before about this request. */
export type ArchiveRequest = { sourceId: string; attempts: number };

/**
 * The job of a request to an outside archive: it asks once and, until there is a result, adds itself again for later. A
 * process that ends in the middle asks again, for which the archive makes no second copy.
 */
export async function archiveSource(request: ArchiveRequest, archive: OutsideArchive, now: Date): Promise<void> {
  const { sourceId, attempts } = request;
  const row = await db.source.findUnique({
    where: { id: sourceId },
    select: { url: true, archiveState: true, archiveTicket: true, archiveAskedAt: true },
  });
  if (row?.archiveState !== "asked" || !row.url) return;
  const freeAt = await takeTurn(archive.host, now);
  if (freeAt) return putOff(request, freeAt);
  const answer = await archive.request(row.url, row.archiveTicket);
  const isInTime = now.getTime() - (row.archiveAskedAt ?? now).getTime() < MAX_PATIENCE_MS;
  if ((answer.is === "pending" || answer.is === "later") && isInTime) {
    const retryAfter = answer.is === "later" ? answer.retryAfterSeconds : null;
    const later = new Date(now.getTime() + archiveDelayMs(attempts, retryAfter));
    if (answer.is === "later") await leaveAlone(archive.host, later);
    else await storeTicket(sourceId, answer.ticket);
    return putOff({ sourceId, attempts: attempts + 1 }, later);
  }
  await storeResult(sourceId, row.url, answer);
}

const putOff = (data: ArchiveRequest, startAfter: Date): Promise<void> =>
  addJobs(db, "archive-source", [{ data, key: data.sourceId, startAfter }]);

const storeTicket = (id: string, archiveTicket: string) =>
  db.source.updateMany({ where: { id, archiveState: "asked" }, data: { archiveTicket } });

const NO_RESULT = "The archive has not confirmed a copy within six hours.";

/** A request that was replaced by an address that a person recorded, or by another address of the source, stores nothing. */
async function storeResult(id: string, url: string, answer: ArchiveAnswer): Promise<void> {
  const copy = answer.is === "done" ? answer : answer.is === "refused" ? answer.earlier : null;
  const fault = answer.is === "done" ? null : answer.is === "refused" ? answer.sentence : NO_RESULT;
  const state = fault === null ? "confirmed" : "refused";
  await write(async (tx) => {
    const found = copy ? { archivedUrl: copy.url, archivedAt: copy.at } : {};
    const data = { archiveState: state, archiveFault: fault, archiveTicket: null, ...found } as const;
    const { count } = await tx.source.updateMany({ where: { id, url, archiveState: "asked" }, data });
    if (count === 0) return;
    recordEvent(tx, {
      type: fault === null ? "source.archived" : "source.archive-refused",
      actorId: null,
      object: { type: "source", id },
      after: fault === null ? { archivedUrl: copy?.url } : { sentence: fault },
    });
  });
}
