import "server-only";
import { v7 as newId } from "uuid";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { logError } from "./log-error.ts";
import { PRESENCE_CHANNEL } from "./presence.ts";

/** Streams of changes that a person may have open, in all processes on all machines together. */
const MAX_STREAMS_PER_PERSON = 10;

/** How long a stream counts after its process was killed. */
const LEASE_SECONDS = 30;

const RENEWAL_INTERVAL_MS = 10_000;

/** A stream: whose it is, and the claim that they rule on in the page that has it open. */
type Stream = { personId: string; claimId: string | null };

/** The streams of this process by the id of their lease. */
type Streams = Map<string, Stream>;
// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyStreams?: Streams };
const streams = shared.galleyStreams ?? renewRegularly(new Map());
shared.galleyStreams = streams;

/**
 * Count a stream of this person, who rules on the claim in the page that has it open. Returns how to release it, or null
 * when the person has as many as they may.
 */
export async function takeStream(personId: string, claimId: string | null = null): Promise<(() => void) | null> {
  const id = newId();
  // Otherwise one person who opens many at once would hold all connections of this process to the database.
  const isTaken = await inTurn(personId, () => storeLease(id, { personId, claimId }));
  if (!isTaken) return null;
  streams.set(id, { personId, claimId });
  return () => {
    if (streams.delete(id)) void endLease(id);
  };
}

/** Whether the lease was stored, because the person has fewer than they may. */
const storeLease = (id: string, { personId, claimId }: Stream): Promise<boolean> =>
  write(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley streams'), hashtext(${personId}))`;
    await tx.$executeRaw`DELETE FROM "StreamLease" WHERE "personId" = ${personId}::uuid AND "expiresAt" <= now()`;
    const count = await tx.$executeRaw`INSERT INTO "StreamLease" (id, "personId", "expiresAt", "claimId")
      SELECT ${id}::uuid, ${personId}::uuid, now() + ${LEASE_SECONDS} * interval '1 second', ${claimId}::uuid
      WHERE (SELECT count(*) FROM "StreamLease" WHERE "personId" = ${personId}::uuid) < ${MAX_STREAMS_PER_PERSON}`;
    if (claimId) await tx.$queryRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${claimId})::text`;
    return count === 1;
  });

const turns = new Map<string, Promise<unknown>>();

/** Run after what this process runs for the same person. */
function inTurn<T>(personId: string, run: () => Promise<T>): Promise<T> {
  const running = (turns.get(personId) ?? Promise.resolve()).then(run, run);
  turns.set(personId, running);
  const end = () => {
    if (turns.get(personId) === running) turns.delete(personId);
  };
  running.then(end, end);
  return running;
}

/** A lease that cannot be deleted expires. */
const endLease = (id: string) =>
  db.$queryRaw`WITH ended AS (DELETE FROM "StreamLease" WHERE id = ${id}::uuid RETURNING "claimId")
    SELECT pg_notify(${PRESENCE_CHANNEL}, "claimId"::text)::text FROM ended WHERE "claimId" IS NOT NULL`.catch(
    () => {},
  );

/** Store the leases of all streams of this process for some more time, also those that the database has lost. */
export async function renewLeases(open: Streams = streams): Promise<void> {
  if (open.size === 0) return;
  const leases = [...open].map(([id, stream]) => ({ id, ...stream }));
  await db.$executeRaw`INSERT INTO "StreamLease" (id, "personId", "expiresAt", "claimId")
    SELECT id, "personId", now() + ${LEASE_SECONDS} * interval '1 second', "claimId"
    FROM jsonb_to_recordset(${JSON.stringify(leases)}::jsonb) AS open (id uuid, "personId" uuid, "claimId" uuid)
    ON CONFLICT (id) DO UPDATE SET "expiresAt" = EXCLUDED."expiresAt"`;
}

function renewRegularly(open: Streams): Streams {
  const renew = () => renewLeases(open).catch((error) => logError({ streams: "not renewed" }, error));
  setInterval(renew, RENEWAL_INTERVAL_MS).unref();
  return open;
}
