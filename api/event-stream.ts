import type { Viewer } from "#domain/permissions.ts";
import { viewerOfRequest } from "#server/auth/viewer.ts";
import { ENDING, type LiveChange, listen, mayHear, RESUMED } from "#server/log/live.ts";

/** Seconds between two signs of life, so that no proxy takes the stream for dead. */
const HEARTBEAT = 20;

/** Changes after which somebody may hear less than before. */
const OF_RIGHTS = /^(person|password|sessions|token)\./;

/** What a stream tells besides one's own notifications: changes in one article, in all, or none. */
export type Heard = { articleId: string } | "everything" | "notifications";

/** Changes as server-sent events: only those the viewer may hear of, asked anew for each. */
export function eventStream(viewer: Viewer, request: Request, heard: Heard): Response {
  const encoder = new TextEncoder();
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const stop = listen(viewer, (change) => void tell(change));
      const beat = setInterval(() => void stillSignedIn(), HEARTBEAT * 1000);
      let isOpen = true;
      leave = () => {
        isOpen = false;
        stop();
        clearInterval(beat);
        request.signal.removeEventListener("abort", end);
      };
      request.signal.addEventListener("abort", end);
      send("retry: 2000\n\n");

      function send(text: string): void {
        if (isOpen) controller.enqueue(encoder.encode(text));
      }

      function end(): void {
        if (!isOpen) return;
        leave();
        controller.close();
      }

      async function tell(change: LiveChange): Promise<void> {
        if (change.type === ENDING.type) return end();
        if (OF_RIGHTS.test(change.type)) return stillSignedIn();
        if (!isWanted(change, heard)) return;
        const isHeard = await mayHear(viewer, change).catch(() => null);
        if (isHeard === null) say(RESUMED);
        else if (isHeard) say(change);
      }

      // Without the number of the event: how many lie between two would tell of others' drafts.
      function say({ seq: _, ...change }: LiveChange): void {
        send(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
      }

      async function stillSignedIn(): Promise<void> {
        const now = await viewerOfRequest(request).catch(() => undefined);
        if (now === undefined) return;
        if (now === null || now.viewer.role !== viewer.role) end();
        else send(": here\n\n");
      }
    },
    cancel: () => leave(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
      // A process that ends waits for its connections: over one that stays the browser would ask for the next stream.
      connection: "close",
    },
  });
}

function isWanted({ type, articleId }: LiveChange, heard: Heard): boolean {
  if (type === "resumed" || type === "notified" || heard === "everything") return true;
  return heard !== "notifications" && articleId === heard.articleId;
}
