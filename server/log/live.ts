import "server-only";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { EVENT_CHANNEL } from "#server/db/unit-of-work.ts";
import { NOTIFICATION_CHANNEL } from "#server/notifications/notify.ts";
import { changeOfFinding, FINDINGS_CHANNEL } from "./findings.ts";
import { logError } from "./log-error.ts";
import { PRESENCE_CHANNEL, peopleRulingOn } from "./presence.ts";
import { endStreamsWithoutRights } from "./stream-rights.ts";

/** What a browser learns of a change: which claim to read again, but not what changed. */
export type LiveChange = {
  seq: string;
  type: string;
  articleId: string | null;
  claimId: string | null;
  actorId: string | null;
  /** For a look at a source: which one. */
  sourceId?: string;
  /** For the type `notified`: the notification and its person. */
  notified?: { personId: string; id: string };
  /** For the type `presence`: who rules on the claim now. */
  present?: { id: string; name: string }[];
  /** The person whose rights the change may end or reduce. No stream receives it: theirs are checked. */
  rightsOf?: string;
};

/** Receives changes in their order, those that came soon after each other together. */
type Listener = (changes: LiveChange[]) => void;

/**
 * One connection to PostgreSQL a process, which receives every event for all its streams. Each listener has the id of
 * its viewer.
 */
type Hub = { listeners: Map<Listener, string>; connecting: Promise<void> | null };
// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyHub?: Hub };
shared.galleyHub ??= { listeners: new Map(), connecting: null };
const hub: Hub = shared.galleyHub;

const RETRY_DELAY_MS = 2_000;

/** How often the connection is tested: nothing else is sent on it, so that a lost network would not be noticed. */
const TEST_INTERVAL_MS = 10_000;

const ANSWER_TIMEOUT_MS = 5_000;

/**
 * Call `listener` at each change from now on, until the returned function is called. `mayReceive` says which changes
 * are for the viewer.
 */
export function listen(viewer: Viewer, listener: Listener): () => void {
  permit(can(viewer, "article.read"));
  hub.listeners.set(listener, viewer.id);
  hub.connecting ??= connect();
  return () => hub.listeners.delete(listener);
}

export const liveListenerCount = (): number => hub.listeners.size;

/** The ids of the people who have a stream in this process. */
export const listeningPeople = (): Set<string> => new Set(hub.listeners.values());

async function connect(): Promise<void> {
  const client = new Client({
    connectionString: process.env.DATABASE_URL,
    application_name: "galley live",
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
  });
  let isLost = false;
  const test = setInterval(() => void client.query("SELECT 1").catch(reconnect), TEST_INTERVAL_MS).unref();
  const reconnect = () => {
    if (isLost) return;
    isLost = true;
    clearInterval(test);
    client.end().catch(() => undefined);
    setTimeout(() => {
      hub.connecting = connect();
    }, RETRY_DELAY_MS).unref();
  };
  client.on("notification", ({ channel, payload }) => distribute(channel, payload));
  client.on("error", reconnect);
  try {
    await client.connect();
    for (const channel of Object.keys(CHANGES)) await client.query(`LISTEN ${channel}`);
    // PostgreSQL does not repeat what happened while the connection was lost, so rights are checked and browsers read
    // everything again.
    await endStreamsWithoutRights(null);
    for (const listener of hub.listeners.keys()) listener([RESUMED]);
  } catch {
    reconnect();
  }
}

/** Sent to streams before this process ends, because it waits for them. */
export const ENDING: LiveChange = { seq: "", type: "ending", articleId: null, claimId: null, actorId: null };

/**
 * End all streams when this process is told to end. Their browsers connect to another process, or to this one after its
 * restart.
 */
export function endStreamsOnSignals(): void {
  const end = () => {
    for (const listener of hub.listeners.keys()) listener([ENDING]);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
}

/** Sent to browsers when they may have missed changes: they read everything again. */
export const RESUMED: LiveChange = { seq: "", type: "resumed", articleId: null, claimId: null, actorId: null };

function distribute(channel: string, payload: string | undefined): void {
  if (!payload || hub.listeners.size === 0) return;
  const read = CHANGES[channel]?.(payload);
  if (!read) return;
  unsent.push(read.catch(() => RESUMED));
  if (!isSending) void sendUnsent();
}

/** Changes that no stream has received, in the order in which PostgreSQL told them. */
const unsent: Promise<LiveChange | null>[] = [];
let isSending = false;

/** Streams that receive changes before other requests have their turn: about 5 ms of work. */
const SLICE_SIZE = 100;

/** After sending to all streams for some time, the pause is this many times as long. Other requests have that time. */
const PAUSE_PER_SENDING = 4;

/** Send what is unsent to all streams, and what arrived meanwhile all at once after a pause. */
async function sendUnsent(): Promise<void> {
  isSending = true;
  while (unsent.length > 0) {
    const changes = (await Promise.all(unsent.splice(0))).filter((change) => change !== null);
    const start = performance.now();
    await sendToAll(changes);
    await sleep((performance.now() - start) * PAUSE_PER_SENDING);
  }
  isSending = false;
}

async function sendToAll(changes: LiveChange[]): Promise<void> {
  for (const { rightsOf } of changes) if (rightsOf !== undefined) await endStreams(rightsOf);
  const received = changes.filter(({ rightsOf }) => rightsOf === undefined);
  if (received.length === 0) return;
  let count = 0;
  for (const listener of hub.listeners.keys()) {
    listener(received);
    count += 1;
    if (count % SLICE_SIZE === 0) await nextTurn();
  }
}

/** Where the rights cannot be read, the regular check of all streams does it later. */
const endStreams = (personId: string): Promise<void> =>
  endStreamsWithoutRights(personId).catch((error) => logError({ streams: "not checked" }, error));

/** Changes that may end or reduce what a person may see. */
const CHANGES_OF_RIGHTS = /^(person|password|sessions?|token)\./;

async function changeOfEvent(seq: string): Promise<LiveChange | null> {
  const event = await db.event.findUnique({
    where: { seq: BigInt(seq) },
    select: { type: true, articleId: true, claimId: true, actorId: true, objectId: true },
  });
  if (!event) return null;
  const { objectId, ...change } = event;
  if (LOOKS_AT_SOURCES.has(event.type)) return { seq, ...change, ...(await lookedAt(objectId)) };
  if (CHANGES_OF_COPIES.test(event.type)) return { seq, ...change, sourceId: objectId };
  if (!CHANGES_OF_RIGHTS.test(event.type)) return { seq, ...change };
  const token = event.type.startsWith("token.") ? await ownerOfToken(objectId) : null;
  return { seq, ...change, rightsOf: token?.personId ?? objectId };
}

/** Events about the copy of a source in an outside archive. */
const CHANGES_OF_COPIES = /^source\.archive/;

/** Events about a snapshot or a check, which have the id of the check. */
const LOOKS_AT_SOURCES = new Set(["source.snapshotted", "source.checked"]);

async function lookedAt(checkId: string): Promise<{ sourceId?: string }> {
  const check = await db.sourceCheck.findUnique({ where: { id: checkId }, select: { sourceId: true } });
  return check ? { sourceId: check.sourceId } : {};
}

const ownerOfToken = (id: string) => db.apiToken.findUnique({ where: { id }, select: { personId: true } });

async function changeOfNotification(id: string): Promise<LiveChange | null> {
  const row = await db.notification.findUnique({ where: { id }, select: { personId: true } });
  return row && { seq: "", type: "notified", articleId: null, claimId: null, actorId: null, notified: { id, ...row } };
}

async function changeOfPresence(claimId: string): Promise<LiveChange> {
  const present = (await peopleRulingOn([claimId])).get(claimId) ?? [];
  return { seq: "", type: "presence", articleId: null, claimId, actorId: null, present };
}

/** How a change is read, by the PostgreSQL channel that tells of it. */
const CHANGES: Record<string, (payload: string) => Promise<LiveChange | null>> = {
  [EVENT_CHANNEL]: changeOfEvent,
  [NOTIFICATION_CHANNEL]: changeOfNotification,
  [PRESENCE_CHANNEL]: changeOfPresence,
  [FINDINGS_CHANNEL]: changeOfFinding,
};
