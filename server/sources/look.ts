import "server-only";
import { BusyError } from "#domain/errors.ts";
import { checkResult, type Health, healthAfter, isNews, type Kept, nextCheck } from "#domain/source/health.ts";
import type { FetchSource, Taken, Taking } from "#domain/source/taking.ts";
import { urlKey } from "#domain/source.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import type { SourceRow } from "#server/claims/evidence-rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { recordEvent } from "#server/log/events.ts";
import { objectStore } from "#server/store/store.ts";
import { holdObjects } from "#server/store/sweep.ts";
import { objectsOf, storeContent } from "./content.ts";
import { detailsToFill } from "./found-details.ts";
import { type LocatedPiece, locateIn, storeLocations, unlocatedPieces } from "./locate-quotes.ts";
import { recordChange } from "./sources.ts";

/** One look at a source. `id` is that of the job: a look that is repeated, because its process ended, is stored once. */
export type Look = { id: string; sourceId: string; askedById: string | null };

/**
 * Fetch a source, compare it with its latest snapshot, and keep a snapshot where there is none yet or it has changed.
 * Null when the source has no address, or when this look was stored before. Rejects when it cannot be stored.
 */
export async function lookAtSource(look: Look, fetchSource: FetchSource): Promise<Taking | null> {
  const select = { url: true, detailsState: true } as const;
  const source = await db.source.findUnique({ where: { id: look.sourceId }, select });
  if (!source?.url || (await isStored(db, look))) return null;
  const latest = await latestSnapshot(db, look.sourceId);
  const taking = await fetchSource(source.url, source.detailsState === "found" ? (latest?.sha256 ?? null) : null);
  const news = isNews(await latestKept(db, look.sourceId, taking), taking) ? taking : null;
  const objects = news ? objectsOf(news) : [];
  // The bytes are stored before the rows that name them, so that there is no snapshot without its bytes.
  for (const { sha256, bytes } of objects) await objectStore().put(sha256, bytes);
  const text = news?.content?.text ?? null;
  const located = text === null ? [] : await locatedNow(text, look.sourceId);
  await write(async (tx) => {
    const [row] = await tx.$queryRaw<SourceRow[]>`SELECT * FROM "Source" WHERE id = ${look.sourceId}::uuid FOR UPDATE`;
    if (!row || (await isStored(tx, look))) return;
    const isKept = await storeLook(tx, look, row, taking);
    if (isKept) await storeLocations(tx, look.id, located);
  });
  return taking;
}

/** On a busy machine a job looks for the quotes, after the snapshot is stored. */
async function locatedNow(text: string, sourceId: string): Promise<LocatedPiece[]> {
  try {
    return await locateIn(text, await unlocatedPieces(sourceId, null));
  } catch (error) {
    if (error instanceof BusyError || error instanceof LimitError) return [];
    throw error;
  }
}

const isStored = async (tx: Transaction, { id }: Look): Promise<boolean> =>
  (await tx.sourceCheck.findUnique({ where: { id }, select: { id: true } })) !== null;

/** Whether a snapshot was kept. */
async function storeLook(tx: Transaction, look: Look, row: SourceRow, taking: Taking): Promise<boolean> {
  const now = new Date();
  const kept = await latestKept(tx, row.id, taking);
  const result = checkResult(kept, taking);
  const isNew = isNews(kept, taking);
  if (isNew) await storeSnapshot(tx, look, taking, now);
  const answer = { status: taking.status, finalUrl: taking.finalUrl };
  const more = taking.taken ? { sha256: taking.sha256 } : { sentence: taking.sentence };
  await tx.sourceCheck.create({ data: { id: look.id, sourceId: row.id, at: now, result, ...answer, ...more } });
  const failures = result === "unreachable" ? await failuresInARow(tx, row.id) : 0;
  const health = healthAfter(row.health as Health, result);
  const filled = detailsToFill(row, taking);
  const changed = await tx.source.update({
    where: { id: row.id },
    data: {
      health,
      checkedAt: now,
      nextCheckAt: nextCheck(now, failures, taking.taken ? null : taking.retryAfter),
      ...stateOfDetails(row, taking),
      ...filled,
      ...(Object.keys(filled).length > 0 ? { version: { increment: 1 } } : {}),
    },
  });
  if (changed.version !== row.version) recordChange(tx, null, row, changed);
  if (isNew || health !== row.health)
    recordEvent(tx, {
      type: isNew ? "source.snapshotted" : "source.checked",
      actorId: look.askedById,
      object: { type: isNew ? "snapshot" : "source-check", id: look.id },
      after: { sourceId: row.id, result, health, ...answer, ...more },
    });
  return isNew;
}

const latestSnapshot = (tx: Transaction, sourceId: string) =>
  tx.snapshot.findFirst({
    where: { sourceId },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { finalUrl: true, sha256: true },
  });

/** The latest snapshot, as far as a check compares with it: its text only where the bytes are not the same. */
async function latestKept(tx: Transaction, sourceId: string, taking: Taking): Promise<Kept | null> {
  const snapshot = await latestSnapshot(tx, sourceId);
  if (!snapshot || !taking.taken || snapshot.sha256 === taking.sha256)
    return snapshot && { ...snapshot, mainText: null };
  const select = { text: true, mainEnd: true } as const;
  const { text, mainEnd } = await tx.content.findUniqueOrThrow({ where: { sha256: snapshot.sha256 }, select });
  return { ...snapshot, mainText: text?.slice(0, mainEnd) ?? null };
}

async function storeSnapshot(tx: Transaction, look: Look, taking: Taken, now: Date): Promise<void> {
  const { sha256, bytes, content, requestedUrl, finalUrl, redirects, status, headers } = taking;
  await holdObjects(tx, objectsOf(taking));
  if (content) await storeContent(tx, { sha256, sizeBytes: bytes.length }, content);
  const where = { requestedUrl, finalUrl, redirects, status, headers };
  const { id, sourceId, askedById } = look;
  await tx.snapshot.create({ data: { id, sourceId, sha256, ...where, takenAt: now, takenById: askedById } });
  // For what is cited at this moment, and where there are very many quotes.
  if (content?.text !== null) await addJobs(tx, "locate-quotes", [{ data: { sourceId }, key: sourceId }]);
}

/** Once details were found, a later failure does not change that. */
function stateOfDetails(row: SourceRow, taking: Taking) {
  if (taking.taken) {
    const canonical = taking.content && (taking.content.details.canonicalUrl ?? taking.finalUrl);
    return {
      detailsState: "found",
      detailsFault: null,
      ...(canonical ? { canonicalKey: urlKey(canonical) } : {}),
    } as const;
  }
  return row.detailsState === "found" ? {} : ({ detailsState: "failed", detailsFault: taking.sentence } as const);
}

/** The failures since the last check that reached the source, this one included. */
async function failuresInARow(tx: Transaction, sourceId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ failures: number }[]>`
    SELECT count(*)::int AS failures FROM "SourceCheck" c WHERE c."sourceId" = ${sourceId}::uuid
    AND c.at > coalesce((SELECT max(at) FROM "SourceCheck" WHERE "sourceId" = ${sourceId}::uuid AND result <> 'unreachable'), 'epoch')`;
  return row?.failures ?? 1;
}
