// @ts-check
/** Counts requests and writes them into the log, each when its answer has ended. It does not know what answers them. */
import { isJsonLog } from "./json-log.mjs";
import { ID_HEADER } from "./request-id.mjs";

/** Of one answer. */
const MAX_LISTENERS = 20;

/** @typedef {(answer: import("./request-durations.mjs").Answer, seconds: number) => void} Count */

/**
 * Observe every request of a server. `count` gets those that are no live streams. With GALLEY_LOG=json each one is a line
 * of the log, which names the route and not the path, because links have secrets in their paths.
 * @param {import("node:http").Server} server
 * @param {(url: string) => string} routeOf
 * @param {Count} [count]
 */
export function observeRequests(server, routeOf, count) {
  const isLogged = isJsonLog();
  // First, because the address of a static file is changed on the way.
  server.prependListener("request", (request, response) => {
    const start = performance.now();
    const { method = "", url = "" } = request;
    // Next, the guard and this have a listener each, which are not as many as a leak would have.
    response.setMaxListeners(MAX_LISTENERS);
    response.once("close", () => {
      const ms = performance.now() - start;
      const answer = { method, route: routeOf(url), status: response.statusCode };
      const isStream = String(response.getHeader("content-type")).startsWith("text/event-stream");
      if (!isStream) count?.(answer, ms / 1_000);
      const details = { ...answer, ms: Math.round(ms), isComplete: response.writableFinished };
      if (isLogged) console.info(JSON.stringify({ requestId: request.headers[ID_HEADER], ...details }));
    });
  });
}
