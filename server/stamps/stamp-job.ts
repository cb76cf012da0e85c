import "server-only";
import type { X509Certificate } from "node:crypto";
import { v7 as newId } from "uuid";
import { db } from "#server/db/client.ts";
import { stampQuery, tokenIn } from "./query.ts";
import { checkToken } from "./token.ts";

/** Sends a request to the service, and returns its answer. */
export type AskStampService = (query: Uint8Array) => Promise<Uint8Array>;

export type StampService = { ask: AskStampService; roots: X509Certificate[] };

/** The log gets a stamp when its last one is older, and events were added. */
const LOG_INTERVAL_MS = 3_600_000;

/** A job has a minute. What is left is done by the next one. */
const MAX_DURATION_MS = 40_000;

/** Snapshots that one query finds. */
const BATCH_SIZE = 50;

/** Stamp the log, and the snapshots that have no stamp. Rejects when the service gives none: the next run goes on. */
export async function stampHashes(service: StampService, now: Date): Promise<void> {
  const end = performance.now() + MAX_DURATION_MS;
  await stampLog(service, now);
  for (;;) {
    const snapshots = await db.snapshot.findMany({
      where: { stamp: null },
      select: { id: true, sha256: true },
      orderBy: { takenAt: "asc" },
      take: BATCH_SIZE,
    });
    for (const { id, sha256 } of snapshots) {
      if (performance.now() > end) return;
      await stamp(service, { snapshotId: id, sha256 });
    }
    if (snapshots.length < BATCH_SIZE) return;
  }
}

async function stampLog(service: StampService, now: Date): Promise<void> {
  const last = await db.timeStamp.findFirst({
    where: { position: { not: null } },
    select: { position: true, at: true },
    orderBy: { position: "desc" },
  });
  if (last && now.getTime() - last.at.getTime() < LOG_INTERVAL_MS) return;
  const head = await db.eventSeal.findFirst({ orderBy: { position: "desc" } });
  if (head && head.position !== last?.position) await stamp(service, { position: head.position, sha256: head.hash });
}

type Subject = { sha256: string; snapshotId?: string; position?: bigint };

/** What another process has stamped in the meantime stays. */
async function stamp({ ask, roots }: StampService, subject: Subject): Promise<void> {
  const { query, nonce } = stampQuery(subject.sha256);
  const token = tokenIn(await ask(query));
  // A token that proves nothing is not kept.
  const { at } = checkToken(token, { sha256: subject.sha256, roots, nonce });
  await db.timeStamp.createMany({
    data: [{ id: newId(), ...subject, token: Buffer.from(token), at }],
    skipDuplicates: true,
  });
}
