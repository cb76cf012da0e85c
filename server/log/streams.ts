import "server-only";
import cluster from "node:cluster";
import { randomUUID } from "node:crypto";

/** Streams of changes that a person may have open, in all processes of this machine together. */
const MAX_STREAMS_PER_PERSON = 10;

// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyStreams?: Map<string, number>; galleyStreamReplies?: Replies };
type Replies = Map<string, (isTaken: boolean) => void>;
shared.galleyStreams ??= new Map();
const counts = shared.galleyStreams;
const replies = shared.galleyStreamReplies ?? listenForReplies();
shared.galleyStreamReplies = replies;

/** Count a stream of this person. Returns how to release it, or null when the person has as many as they may. */
export async function takeStream(personId: string): Promise<(() => void) | null> {
  if (cluster.isWorker) return takeInPrimary(personId);
  const count = counts.get(personId) ?? 0;
  if (count >= MAX_STREAMS_PER_PERSON) return null;
  counts.set(personId, count + 1);
  return () => {
    const left = (counts.get(personId) ?? 1) - 1;
    if (left === 0) counts.delete(personId);
    else counts.set(personId, left);
  };
}

/** The processes of the app share only their primary, scripts/app/processes.mjs, so it counts. */
async function takeInPrimary(personId: string): Promise<(() => void) | null> {
  const streamId = randomUUID();
  const isTaken = await new Promise<boolean>((resolve) => {
    replies.set(streamId, resolve);
    process.send?.({ takeStream: streamId, personId, max: MAX_STREAMS_PER_PERSON });
  });
  return isTaken ? () => void process.send?.({ releaseStream: streamId }, () => {}) : null;
}

function listenForReplies(): Replies {
  const waiting: Replies = new Map();
  if (cluster.isWorker)
    process.on("message", (reply: { takenStream?: string; isTaken?: boolean } | null) => {
      if (!reply?.takenStream) return;
      waiting.get(reply.takenStream)?.(reply.isTaken === true);
      waiting.delete(reply.takenStream);
    });
  return waiting;
}
