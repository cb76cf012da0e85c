import "server-only";
import { Client } from "pg";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import { FACTS, factsOf } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { EVENT_CHANNEL } from "#server/db/unit-of-work.ts";
import { isNotified } from "#server/notifications/notifications.ts";
import { NOTIFICATION_CHANNEL } from "#server/notifications/notify.ts";

/** What a browser hears of a change: which claim to read again, and nothing of what it says. */
export type LiveChange = {
  seq: string;
  type: string;
  articleId: string | null;
  claimId: string | null;
  actorId: string | null;
  /** Of type `notified`: who is told, and of which notification. */
  notified?: { personId: string; id: string };
};

type Listener = (change: LiveChange) => void;

/** One connection per app instance hears every event; the streams of its viewers hang on it. */
type Hub = { listeners: Set<Listener>; client: Client | null; connecting: Promise<void> | null };
const kept = globalThis as unknown as { galleyHub?: Hub };
kept.galleyHub ??= { listeners: new Set(), client: null, connecting: null };
const hub: Hub = kept.galleyHub;

/** Seconds before the connection to PostgreSQL is tried again. */
const RETRY = 2;

/** Call `listener` at each change from now on, until the returned function is called; `mayHear` says which are for the viewer. */
export function listen(viewer: Viewer, listener: Listener): () => void {
  permit(can(viewer, "article.read"));
  hub.listeners.add(listener);
  hub.connecting ??= connect();
  return () => hub.listeners.delete(listener);
}

async function connect(): Promise<void> {
  const client = new Client({
    connectionString: process.env.DATABASE_URL,
    application_name: "galley live",
    keepAlive: true,
  });
  let isLost = false;
  const lost = () => {
    if (isLost) return;
    isLost = true;
    if (hub.client === client) hub.client = null;
    client.end().catch(() => undefined);
    setTimeout(() => {
      hub.connecting = connect();
    }, RETRY * 1000).unref();
  };
  client.on("notification", ({ channel, payload }) => void spread(channel, payload));
  client.on("error", lost);
  try {
    await client.connect();
    await client.query(`LISTEN ${EVENT_CHANNEL}`);
    await client.query(`LISTEN ${NOTIFICATION_CHANNEL}`);
    hub.client = client;
    // What happened while the connection was away is not told again: browsers read once more.
    for (const listener of hub.listeners) listener(RESUMED);
  } catch {
    lost();
  }
}

/** Tells streams that this process is about to end: it would wait for them. */
export const ENDING: LiveChange = { seq: "", type: "ending", articleId: null, claimId: null, actorId: null };

/** Let go of everyone who listens here once this process is told to end; they find another one, or this one when it is back. */
export function endLiveOnSignals(): void {
  const end = () => {
    for (const listener of hub.listeners) listener(ENDING);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
}

/** Tells browsers to read everything again, since something may have happened that nobody could tell them. */
export const RESUMED: LiveChange = { seq: "", type: "resumed", articleId: null, claimId: null, actorId: null };

async function spread(channel: string, payload: string | undefined): Promise<void> {
  if (!payload || hub.listeners.size === 0) return;
  const read = channel === EVENT_CHANNEL ? changeOf(payload) : newsOf(payload);
  const change = await read.catch(() => RESUMED);
  if (change) for (const listener of hub.listeners) listener(change);
}

async function changeOf(seq: string): Promise<LiveChange | null> {
  const event = await db.event.findUnique({
    where: { seq: BigInt(seq) },
    select: { type: true, articleId: true, claimId: true, actorId: true },
  });
  return event && { seq, ...event };
}

async function newsOf(id: string): Promise<LiveChange | null> {
  const row = await db.notification.findUnique({ where: { id }, select: { personId: true } });
  return row && { seq: "", type: "notified", articleId: null, claimId: null, actorId: null, notified: { id, ...row } };
}

/**
 * Whether `viewer` may hear of the change: of verdicts and correction requests only their own, and others' after the blind
 * phase; of others' drafts never; of comments those they may see; of notifications their own.
 */
export async function mayHear(viewer: Viewer, { seq, type, claimId, actorId, notified }: LiveChange): Promise<boolean> {
  if (notified) return notified.personId === viewer.id && isNotified(viewer, notified.id);
  if (actorId === viewer.id || type === "resumed") return true;
  if (type === "verdict.drafted") return false;
  if (!/^(verdict|correction|comment)\./.test(type)) return /^(claim|ruling|article|assignment)\./.test(type);
  const claim = claimId ? await db.claim.findUnique({ where: { id: claimId }, select: FACTS }) : null;
  if (claim === null) return false;
  if (!isBlind(viewer, factsOf(claim))) return true;
  return type.startsWith("comment.") && !(await isOfKnowing(seq));
}

/** Whether an event about a comment tells of one whose author knew how the claim is judged. */
async function isOfKnowing(seq: string): Promise<boolean> {
  const event = await db.event.findUnique({ where: { seq: BigInt(seq) }, select: { objectId: true } });
  const comment = event && (await db.comment.findUnique({ where: { id: event.objectId }, select: { knew: true } }));
  return comment?.knew ?? true;
}
