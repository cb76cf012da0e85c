import { SignedOutError } from "#domain/errors.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { type Credentials, credentialsOf } from "#server/auth/credentials.ts";
import { ENDING, type LiveChange, listen, RESUMED } from "#server/log/live.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { endWithRights } from "#server/log/stream-rights.ts";
import { takeStream } from "#server/log/streams.ts";
import { RequestError } from "./problem.ts";

/** Interval of comments that keep proxies from closing an idle stream. */
const HEARTBEAT_INTERVAL_MS = 20_000;

/**
 * What a stream sends besides the notifications of the viewer and the changes of clashes: changes of one article, of
 * all, or none; what concerns the queue of editors, or the one claim on which the viewer rules. Streams of none and of
 * one claim send editors changes of the queue too, because its length is on every page.
 */
export type StreamTopic =
  | { articleId: string }
  | { rulingOn: string; isPresent: boolean }
  | ("everything" | "notifications" | "adjudication");

/** Bytes that a browser may leave unread before its stream ends. It then connects again and reads everything. */
const MAX_UNREAD_BYTES = 64_000;

const HEADERS = {
  "content-type": "text/event-stream",
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
  // A process that shuts down waits for its connections. Over a connection that stays open, the browser would
  // request the next stream.
  connection: "close",
};

/**
 * Changes as server-sent events, until the socket of the request closes or the rights of the viewer end. For each change
 * it is checked again whether the viewer may know of it. The response to HEAD has no stream.
 */
export async function eventStream(viewer: Viewer, request: Request, topic: StreamTopic): Promise<Response> {
  if (request.method === "HEAD") return new Response(null, { headers: HEADERS });
  const credentials = await credentialsOf(request);
  if (!credentials) throw new SignedOutError();
  const claimId = typeof topic === "object" && "rulingOn" in topic && topic.isPresent ? topic.rulingOn : null;
  const release = await takeStream(viewer.id, claimId);
  if (!release)
    throw new RequestError(429, "You have Galley open too many times. Close one of its pages and try again.", {
      "retry-after": "20",
    });
  return new Response(changesFor({ viewer, credentials }, request.signal, topic, release), { headers: HEADERS });
}

function changesFor(
  { viewer, credentials }: { viewer: Viewer; credentials: Credentials },
  signal: AbortSignal,
  topic: StreamTopic,
  release: () => void,
): ReadableStream<Uint8Array> {
  let leave = () => {};
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      const stop = listen(viewer, (changes) => void receive(changes));
      const stopChecking = endWithRights({ viewer, credentials, end });
      const heartbeat = setInterval(() => send(": here\n\n"), HEARTBEAT_INTERVAL_MS);
      let isOpen = true;
      leave = () => {
        isOpen = false;
        stop();
        stopChecking();
        release();
        clearInterval(heartbeat);
        signal.removeEventListener("abort", end);
      };
      signal.addEventListener("abort", end);
      if (signal.aborted) end();
      send("retry: 2000\n\n");

      function send(text: string): void {
        sendBytes(encoder.encode(text));
      }

      function sendBytes(bytes: Uint8Array): void {
        if (isOpen && (controller.desiredSize ?? 0) <= 0) end();
        if (isOpen) controller.enqueue(bytes);
      }

      function end(): void {
        if (!isOpen) return;
        leave();
        controller.close();
      }

      async function receive(changes: LiveChange[]): Promise<void> {
        if (changes.includes(ENDING)) return end();
        const wanted = changes.filter((change) => isWanted(viewer, change, topic));
        const received = await Promise.all(wanted.map((change) => receivedOf(viewer, change)));
        const messages = [...new Set(received.flat())].map(messageOf);
        if (messages.length > 0) sendBytes(Buffer.concat(messages));
      }
    },
    cancel: () => leave(),
  };
  return new ReadableStream(source, new ByteLengthQueuingStrategy({ highWaterMark: MAX_UNREAD_BYTES }));
}

const encoder = new TextEncoder();

/** What the viewer receives of a change: it, nothing, or that they should read again when their rights are not known. */
const receivedOf = (viewer: Viewer, change: LiveChange): Promise<LiveChange[]> =>
  mayReceive(viewer, change).then(
    (isVisible) => (isVisible ? [change] : []),
    () => [RESUMED],
  );

/** The message of a change. A change goes to many streams at the same time, and its message is made once. */
const messages = new WeakMap<LiveChange, Uint8Array>();

function messageOf(change: LiveChange): Uint8Array {
  const known = messages.get(change);
  if (known) return known;
  // The number of the event is left out, because a gap between two numbers would reveal the drafts of others.
  const { seq: _, ...told } = change;
  const message = encoder.encode(`event: change\ndata: ${JSON.stringify(told)}\n\n`);
  messages.set(change, message);
  return message;
}

/** What changes the queue, or a claim in it. */
const OF_QUEUE = /^(presence$|(ruling|claim|comment)\.|verdict\.(submitted|revised|withdrawn)$|article\.versioned$)/;

function isWanted(viewer: Viewer, change: LiveChange, topic: StreamTopic): boolean {
  const { type, articleId, claimId, sourceId } = change;
  if (type === "resumed" || type === "notified" || topic === "everything") return true;
  if (topic === "notifications") return can(viewer, "ruling.give") && CHANGES_QUEUE.test(type);
  // A clash is listed with both of its articles, and with their affairs.
  if (type.startsWith("clash.")) return true;
  // A source belongs to no article, and can be cited in any.
  if (sourceId !== undefined) return true;
  if (topic === "adjudication") return OF_QUEUE.test(type) || CHANGES_QUEUE.test(type);
  if ("rulingOn" in topic) return CHANGES_QUEUE.test(type) || (OF_QUEUE.test(type) && claimId === topic.rulingOn);
  return type !== "presence" && articleId === topic.articleId;
}

/** Types of changes after which other claims can wait for an editor. */
const CHANGES_QUEUE = /^(verdict|ruling)\.|^article\.(?!imported)|^claim\.(?!marked)/;
