import { type LiveChange, listen, mayHear } from "#data/live.ts";
import { viewerOfRequest } from "#data/viewer.ts";
import type { Viewer } from "#domain/permissions.ts";

/** Seconds between two signs of life, so that no proxy takes the stream for dead. */
const HEARTBEAT = 20;

/** Changes in one article, or in all, as server-sent events: only those the viewer may hear of, asked anew for each. */
export function eventStream(viewer: Viewer, request: Request, articleId: string | null): Response {
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = listen((change) => void tell(change));
      const beat = setInterval(() => void stillSignedIn(), HEARTBEAT * 1000);
      close = () => {
        stop();
        clearInterval(beat);
        request.signal.removeEventListener("abort", close);
        try {
          controller.close();
        } catch {
          // The browser closed it first.
        }
      };
      request.signal.addEventListener("abort", close);
      send("retry: 2000\n\n");

      async function tell(change: LiveChange): Promise<void> {
        if (articleId && change.articleId !== articleId && change.type !== "resumed") return;
        const isHeard = await mayHear(viewer, change).catch(() => false);
        if (isHeard && !request.signal.aborted)
          send(`${change.seq ? `id: ${change.seq}\n` : ""}event: change\ndata: ${JSON.stringify(change)}\n\n`);
      }

      async function stillSignedIn(): Promise<void> {
        const now = await viewerOfRequest(request).catch(() => undefined);
        if (now === undefined) return;
        if (now === null || now.viewer.role !== viewer.role) close();
        else if (!request.signal.aborted) send(": here\n\n");
      }
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
