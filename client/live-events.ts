import { backoffMs } from "./backoff.ts";
import { createListeners } from "./listeners.ts";

/** A change that the server announces. Of type `resumed` when some may have been missed. */
export type LiveEvent = {
  type: string;
  articleId: string | null;
  claimId: string | null;
  actorId: string | null;
  /** Of a look at a source: which one. */
  sourceId?: string;
  /** Of the type `presence`: who rules on the claim now. */
  present?: { id: string; name: string }[];
};

/**
 * What a page follows: an article by its id, the queue of editors, a claim on which the person rules, or with null only
 * their notifications.
 */
export type LiveTopic = string | { rulingOn: string } | "adjudication" | null;

function queryOf(topic: LiveTopic): string {
  if (topic === null) return "only=notifications";
  if (topic === "adjudication") return "only=adjudication";
  return typeof topic === "string" ? `article=${topic}` : `ruling=${topic.rulingOn}`;
}

export type LiveEventOptions = {
  /** Called when the stream opens for the first time without delay, so that nothing has been missed. */
  onOpen?: () => void;
  open?: (url: string) => EventSource;
};

/** Milliseconds a page waits for its stream before it reads what it shows without one. */
export const STREAM_TIMEOUT_MS = 1_000;

/** Milliseconds a hidden page keeps its stream: with HTTP/1.1 a browser has six connections to a server in all. */
const HIDDEN_GRACE_MS = 20_000;

const RECONNECT = { firstMs: 4_000, longestMs: 60_000 };

const listeners = createListeners<[LiveEvent]>();

/** Call `listener` with each event of this page's stream. Returns how to stop. */
export const onLiveEvent = listeners.add;

/**
 * Open the page's stream of events. It is closed while the page is hidden. After a gap listeners get a `resumed` event:
 * events have no numbers to continue from, which would tell how much others wrote. Returns how to stop.
 */
export function openLiveEvents(topic: LiveTopic, options: LiveEventOptions = {}): () => void {
  const { onOpen, open = (url) => new EventSource(url) } = options;
  const url = `/api/v1/events?${queryOf(topic)}`;
  const articleId = typeof topic === "string" && topic !== "adjudication" ? topic : null;
  const startedAt = Date.now();
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isFirst = true;

  const disconnect = () => {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  };
  const opens = () => {
    const isInTime = isFirst && Date.now() - startedAt < STREAM_TIMEOUT_MS;
    failures = 0;
    isFirst = false;
    if (isInTime) onOpen?.();
    else listeners.call({ type: "resumed", articleId, claimId: null, actorId: null });
  };
  const connect = () => {
    clearTimeout(timer);
    if (stream || isHidden()) return;
    const opened = open(url);
    stream = opened;
    opened.addEventListener("change", ({ data }: MessageEvent<string>) => listeners.call(JSON.parse(data)));
    opened.addEventListener("open", opens);
    opened.addEventListener("error", () => {
      if (stream !== opened || opened.readyState !== opened.CLOSED) return;
      disconnect();
      failures += 1;
      timer = setTimeout(connect, backoffMs(RECONNECT, failures));
    });
  };
  const followVisibility = () => {
    if (!isHidden()) return connect();
    clearTimeout(timer);
    timer = setTimeout(disconnect, HIDDEN_GRACE_MS);
  };
  connect();
  globalThis.document?.addEventListener("visibilitychange", followVisibility);
  return () => {
    globalThis.document?.removeEventListener("visibilitychange", followVisibility);
    disconnect();
  };
}

export const isHidden = () => globalThis.document?.visibilityState === "hidden";
