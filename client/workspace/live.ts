import { isNews, tellNews } from "#client/news.ts";
import { createEchoes, ECHO } from "./own-events.ts";
import type { ClaimReader } from "./refresh.ts";

/** What the stream tells of a change; of type `resumed` when the server itself may have missed some. */
export type Change = {
  type: string;
  articleId: string | null;
  claimId: string | null;
  actorId: string | null;
};

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
  expectEcho(claimId: string): void;
  stop(): void;
};

export type ConnectLive = (options: LiveOptions) => Live;

/** Milliseconds in which changes are gathered before claims are read again. */
const GATHERING = 150;
/** Changed claims from which on all are read at once. */
const MANY = 8;
/** Milliseconds a hidden page keeps its stream. Browsers open six connections to a server over HTTP/1.1, for all pages together. */
const PUT_AWAY = 20_000;
/** Milliseconds the claims wait for the stream to open, so that none changes unseen between the two; without it they come all the same. */
const WITHOUT_STREAM = 1_000;
/** First and longest milliseconds until what failed is tried again: a stream the browser gave up, the first reading of the claims. */
const [FIRST_RETRY, LONGEST_RETRY] = [2_000, 60_000];

/**
 * Read the claims of an article, and follow its changes. The browser reconnects by itself; what may have been missed until the
 * stream opened again is read again. Changes have no numbers to go on from: a number would tell how much others wrote that one may
 * not know of.
 */
export const connectLive: ConnectLive = ({
  articleId,
  personId,
  reader,
  isSending,
  onCorrection,
  open = (url) => new EventSource(url),
  now = Date.now,
}) => {
  const changed = new Set<string>();
  const echoes = createEchoes(now);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let stream: EventSource | null = null;
  let failures = 0;
  let isRead = false;
  let isStopped = false;

  const later = (delay: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, delay);
    timers.add(timer);
  };
  const readAll = () => {
    void reader.all();
    void reader.versions();
    onCorrection(null);
    tellNews({ type: "resumed", articleId, claimId: null });
  };
  /** Without asking which version is the newest: the page has just told. */
  const readAtFirst = () => {
    isRead = true;
    void readUntilRead(0);
    onCorrection(null);
  };
  const readUntilRead = async (failed: number) => {
    if ((await reader.all()) || isStopped) return;
    later(retryAfter(failed), () => void readUntilRead(failed + 1));
  };
  const readChanged = () => {
    const ids = [...changed];
    changed.clear();
    if (ids.length >= MANY) void reader.all();
    else for (const id of ids) void reader.one(id);
  };
  const read = (claimId: string) => {
    if (changed.size === 0) later(GATHERING, readChanged);
    changed.add(claimId);
  };
  const hear = ({ data }: MessageEvent<string>) => {
    const change = changeIn(data);
    if (change?.type === "resumed") return readAll();
    if (change && isNews(change)) return tellNews(change);
    // Its claims say nothing of their own: they all stand in another text now.
    if (change?.type === "article.versioned") return readAll();
    if (change?.type.startsWith("correction.") && change.claimId) return onCorrection(change.claimId);
    if (!change?.claimId) return;
    const { claimId } = change;
    if (change.actorId !== personId) return read(claimId);
    if (echoes.isExpected(claimId)) return;
    if (!isSending(claimId)) return read(claimId);
    echoes.early(claimId);
    later(ECHO, () => echoes.isOverdue(claimId) && read(claimId));
  };
  const disconnect = () => {
    stream?.close();
    stream = null;
  };
  const connect = () => {
    if (isStopped || stream || isHidden()) return;
    const opened = open(`/api/v1/events?article=${articleId}`);
    stream = opened;
    opened.addEventListener("change", hear);
    opened.addEventListener("open", () => {
      failures = 0;
      if (isRead) readAll();
      else readAtFirst();
    });
    opened.addEventListener("error", () => {
      if (stream !== opened || opened.readyState !== opened.CLOSED) return;
      disconnect();
      failures += 1;
      later(retryAfter(failures), connect);
    });
  };
  const stopLooking = onVisibility(() => {
    if (isHidden()) later(PUT_AWAY, () => isHidden() && disconnect());
    else connect();
  });
  connect();
  if (isHidden()) readAtFirst();
  else later(WITHOUT_STREAM, () => isRead || readAtFirst());
  return {
    expectEcho: echoes.expect,
    stop() {
      isStopped = true;
      stopLooking();
      disconnect();
      for (const timer of timers) clearTimeout(timer);
    },
  };
};

const retryAfter = (failures: number) => Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** failures) * (0.5 + Math.random());

const isHidden = () => typeof document !== "undefined" && document.visibilityState === "hidden";

function onVisibility(listener: () => void): () => void {
  if (typeof document === "undefined") return () => {};
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}

function changeIn(data: string): Change | null {
  try {
    return JSON.parse(data) as Change;
  } catch {
    return null;
  }
}
