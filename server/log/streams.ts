import "server-only";
import { v7 as newId } from "uuid";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { logError } from "./log-error.ts";

/** Streams of changes that a person may have open, in all processes on all machines together. */
const MAX_STREAMS_PER_PERSON = 10;

/** How long a stream counts after its process was killed. */
const LEASE_SECONDS = 30;

const RENEWAL_INTERVAL_MS = 10_000;

/** The streams of this process by the id of their lease, with their persons. */
type Streams = Map<string, string>;
// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyStreams?: Streams };
const streams = shared.galleyStreams ?? renewRegularly(new Map());
shared.galleyStreams = streams;

/** Count a stream of this person. Returns how to release it, or null when the person has as many as they may. */
export async function takeStream(personId: string): Promise<(() => void) | null> {
  const id = newId();
  // Otherwise one person who opens many at once would hold all connections of this process to the database.
  const isTaken = await inTurn(personId, () => storeLease(id, personId));
  if (!isTaken) return null;
  streams.set(id, personId);
  return () => {
    if (streams.delete(id)) void endLease(id);
  };
}

/** Whether the lease was stored, because the person has fewer than they may. */
const storeLease = (id: string, personId: string): Promise<boolean> =>
  write(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley streams'), hashtext(${personId}))`;
    await tx.$executeRaw`DELETE FROM "StreamLease" WHERE "personId" = ${personId}::uuid AND "expiresAt" <= now()`;
    const count = await tx.$executeRaw`INSERT INTO "StreamLease"
      SELECT ${id}::uuid, ${personId}::uuid, now() + ${LEASE_SECONDS} * interval '1 second'
      WHERE (SELECT count(*) FROM "StreamLease" WHERE "personId" = ${personId}::uuid) < ${MAX_STREAMS_PER_PERSON}`;
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
const endLease = (id: string) => db.streamLease.deleteMany({ where: { id } }).catch(() => {});

/** Store the leases of all streams of this process for some more time, also those that the database has lost. */
export async function renewLeases(open: Streams = streams): Promise<void> {
  if (open.size === 0) return;
  await db.$executeRaw`INSERT INTO "StreamLease"
    SELECT id, person_id, now() + ${LEASE_SECONDS} * interval '1 second'
    FROM unnest(${[...open.keys()]}::uuid[], ${[...open.values()]}::uuid[]) AS open (id, person_id)
    ON CONFLICT (id) DO UPDATE SET "expiresAt" = EXCLUDED."expiresAt"`;
}

function renewRegularly(open: Streams): Streams {
  const renew = () => renewLeases(open).catch((error) => logError({ streams: "not renewed" }, error));
  setInterval(renew, RENEWAL_INTERVAL_MS).unref();
  return open;
}
