import "server-only";
import { Client } from "pg";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import { FACTS, factsOf } from "./claim-rows.ts";
import { db } from "./db.ts";
import { EVENT_CHANNEL } from "./events.ts";

/** What a browser hears of a change: which claim to read again, and nothing of what it says. */
export type LiveChange = {
  seq: string;
  type: string;
  articleId: string | null;
  claimId: string | null;
  actorId: string | null;
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
  client.on("notification", ({ payload }) => void spread(payload));
  client.on("error", lost);
  try {
    await client.connect();
    await client.query(`LISTEN ${EVENT_CHANNEL}`);
    hub.client = client;
    // What happened while the connection was away is not told again: browsers read once more.
    for (const listener of hub.listeners) listener(RESUMED);
  } catch {
    lost();
  }
}

/** Tells browsers to read everything again, since something may have happened that nobody could tell them. */
export const RESUMED: LiveChange = { seq: "", type: "resumed", articleId: null, claimId: null, actorId: null };

async function spread(seq: string | undefined): Promise<void> {
  if (!seq || hub.listeners.size === 0) return;
  const event = await db.event
    .findUnique({ where: { seq: BigInt(seq) }, select: { type: true, articleId: true, claimId: true, actorId: true } })
    .catch(() => RESUMED);
  if (event) for (const listener of hub.listeners) listener({ seq, ...event });
}

/** Whether `viewer` may hear of the change: of verdicts and correction requests only their own, and others' after the blind phase; of others' drafts never. */
export async function mayHear(viewer: Viewer, { type, claimId, actorId }: LiveChange): Promise<boolean> {
  if (actorId === viewer.id || type === "resumed") return true;
  if (type === "verdict.drafted") return false;
  if (!/^(verdict|correction)\./.test(type)) return /^(claim|ruling|article)\./.test(type);
  const claim = claimId ? await db.claim.findUnique({ where: { id: claimId }, select: FACTS }) : null;
  return claim !== null && !isBlind(viewer, factsOf(claim));
}
