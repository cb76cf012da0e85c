import { backoffMs } from "#client/backoff.ts";
import { isHidden, type LiveEvent, onLiveEvent, openLiveEvents, STREAM_TIMEOUT_MS } from "#client/live-events.ts";
import { createOwnEvents, OWN_EVENT_TIMEOUT_MS } from "./own-events.ts";
import type { ClaimReader } from "./refresh.ts";

export type LiveOptions = {
  articleId: string;
  personId: string;
  reader: ClaimReader;
  /** Whether a request for this claim is under way: its event may come before its answer. */
  isSending: (claimId: string) => boolean;
  /** Called when corrections asked for on a claim may have changed; null when they may have on any. */
  onCorrection: (claimId: string | null) => void;
  open?: (url: string) => EventSource;
  now?: () => number;
};

export type Live = {
  /** A write of this browser was acknowledged: its own event brings nothing new. */
  expectOwnEvent(claimId: string): void;
  stop(): void;
};

export type ConnectLive = (options: LiveOptions) => Live;

/** Milliseconds in which changed claims are collected before they are read again. */
const BATCH_MS = 150;
/** With this many changed claims, all claims are read in one request. */
const READ_ALL_FROM = 8;
const FIRST_READING = { firstMs: 2_000, longestMs: 60_000 };

/** Read the claims of an article and follow its changes. Reading waits for the stream, so that no change is missed. */
export const connectLive: ConnectLive = (options) => {
  const { articleId, personId, reader, isSending, onCorrection, now = Date.now } = options;
  const changed = new Set<string>();
  const ownEvents = createOwnEvents(now);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isRead = false;
  let isStopped = false;

  const later = (delayMs: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, delayMs);
    timers.add(timer);
  };
  const readAgain = () => {
    void reader.all();
    void reader.versions();
    onCorrection(null);
  };
  /** The page itself has just said which version is the newest. */
  const readFirst = () => {
    isRead = true;
    void readWithRetries(0);
    onCorrection(null);
  };
  const readWithRetries = async (failures: number) => {
    if ((await reader.all()) || isStopped) return;
    later(backoffMs(FIRST_READING, failures + 1), () => void readWithRetries(failures + 1));
  };
  const readAll = () => (isRead ? readAgain() : readFirst());
  const readChanged = () => {
    const ids = [...changed];
    changed.clear();
    if (ids.length >= READ_ALL_FROM) void reader.all();
    else for (const id of ids) void reader.one(id);
  };
  const read = (claimId: string) => {
    if (changed.size === 0) later(BATCH_MS, readChanged);
    changed.add(claimId);
  };
  const receive = ({ type, claimId, actorId, sourceId }: LiveEvent) => {
    // A version says nothing of its claims, which now all stand in another text.
    if (type === "article.versioned") return readAgain();
    if (type === "resumed") return readAll();
    if (sourceId !== undefined) return void reader.citing(sourceId);
    if (!claimId || isElsewhere(type)) return;
    if (type.startsWith("correction.")) return onCorrection(claimId);
    if (actorId !== personId) return read(claimId);
    if (ownEvents.isExpected(claimId)) return;
    if (!isSending(claimId)) return read(claimId);
    ownEvents.addEarly(claimId);
    later(OWN_EVENT_TIMEOUT_MS, () => ownEvents.isUnclaimed(claimId) && read(claimId));
  };
  const stops = [onLiveEvent(receive), openLiveEvents(articleId, { ...options, onOpen: readAll })];
  if (isHidden()) readFirst();
  else later(STREAM_TIMEOUT_MS, () => isRead || readFirst());
  return {
    expectOwnEvent: ownEvents.expect,
    stop() {
      isStopped = true;
      for (const stop of stops) stop();
      for (const timer of timers) clearTimeout(timer);
    },
  };
};

/** Whether an event tells of something that claims do not contain. */
const isElsewhere = (type: string) => /^(comment|assignment)\.|^notified$/.test(type);
