// @ts-check
/**
 * Answers with 503 when a page failed because of the database. Next answers every failure of a page with 500;
 * instrumentation.ts says what failed, under the id of the request.
 */
import { randomUUID } from "node:crypto";
import { refuse } from "./refuse.mjs";

/** Carries the id of a request to instrumentation.ts. The sender cannot choose it. */
const ID_HEADER = "x-galley-request";

/** How long browsers and programs should wait before the next attempt. Browsers load the page again by themselves. */
const RETRY_SECONDS = "5";

/** @type {(sentence: string) => import("./guard.mjs").Refusal} */
const unavailable = (sentence) => ({
  status: 503,
  sentence: `${sentence} This page loads again by itself.`,
  headers: { "retry-after": RETRY_SECONDS, refresh: RETRY_SECONDS },
});

const REFUSALS = {
  away: unavailable("The database is not responding."),
  busy: unavailable("Galley is busy."),
};

/** @typedef {keyof typeof REFUSALS} Failure */

/**
 * What failed in the requests in progress, by their ids. instrumentation.ts, which Next bundles, finds it on the global
 * object.
 * @type {Map<string, Failure | null>}
 */
const failures = new Map();
Object.assign(globalThis, { galleyFailedPages: failures });

/**
 * Replace an answer of Next with status 500 by one that says that the database was the reason.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function replaceFailedPages(request, response) {
  const id = randomUUID();
  request.headers[ID_HEADER] = id;
  failures.set(id, null);
  response.once("close", () => failures.delete(id));
  const { writeHead, write, end } = response;
  let isReplaced = false;
  /** Without this, Node would send the head in the middle of sending a body. */
  const sendHead = () => {
    if (response.statusCode === 500 && !response.headersSent) response.writeHead(500);
  };
  const replacements = {
    writeHead(/** @type {Parameters<typeof writeHead>} */ ...args) {
      const failure = args[0] === 500 ? failures.get(id) : null;
      if (!failure) return writeHead.apply(response, args);
      isReplaced = true;
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      Object.assign(response, { writeHead, write, end });
      refuse(request, response, REFUSALS[failure]);
      return Object.assign(response, replacements);
    },
    write(/** @type {Parameters<typeof write>} */ ...args) {
      sendHead();
      return isReplaced || write.apply(response, args);
    },
    end(/** @type {Parameters<typeof end>} */ ...args) {
      sendHead();
      return isReplaced ? response : end.apply(response, args);
    },
  };
  Object.assign(response, replacements);
}
