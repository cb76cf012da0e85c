// @ts-check
/**
 * Answers with 503 when a page failed because of the database or the engine of figures, or because too much else is being
 * done, and when it takes too long. Next answers every failure of a page with 500; instrumentation.ts says what failed, under the id of the
 * request.
 */
import { refuse } from "./refuse.mjs";
import { ANSWER_ID_HEADER, ID_HEADER } from "./request-id.mjs";

/** How long browsers and programs should wait before the next attempt. Browsers load the page again by themselves. */
const RETRY_SECONDS = "5";

/** @type {(sentence: string, headers?: Record<string, string>) => import("./guard.mjs").Refusal} */
const unavailable = (sentence, headers = {}) => ({
  status: 503,
  sentence,
  headers: { "retry-after": RETRY_SECONDS, ...headers },
});

const RELOAD = { refresh: RETRY_SECONDS };

/** A page that takes long to make is not loaded again by itself: each attempt would take as long. */
const REFUSALS = {
  away: unavailable("The database is not responding. This page loads again by itself.", RELOAD),
  busy: unavailable("Galley is busy. This page loads again by itself.", RELOAD),
  overloaded: unavailable("Galley is busy comparing other long texts. Try again in a moment."),
  figures: unavailable("Figures are not available, because DuckDB does not run here. Everything else works as usual."),
  late: unavailable("This page took too long. Try again in a moment."),
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
 * Replace an answer of Next with status 500 by one that says that Galley was busy or its database away. A page without an
 * answer after `timeoutMs` gets one that says so, and what Next sends later is dropped.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} timeoutMs
 */
export function replaceFailedPages(request, response, timeoutMs) {
  const id = String(request.headers[ID_HEADER]);
  failures.set(id, null);
  const { writeHead, write, end, setHeader, appendHeader, removeHeader } = response;
  let isReplaced = false;
  /** @param {Failure} failure */
  const replaceBy = (failure) => {
    isReplaced = true;
    for (const name of response.getHeaderNames()) if (name !== ANSWER_ID_HEADER) removeHeader.call(response, name);
    Object.assign(response, { writeHead, write, end, setHeader, appendHeader, removeHeader });
    refuse(request, response, REFUSALS[failure]);
    Object.assign(response, replacements);
  };
  /** Without this, Node would send the head in the middle of sending a body. */
  const sendHead = () => {
    if (response.statusCode === 500 && !response.headersSent) response.writeHead(500);
  };
  const replacements = {
    writeHead(/** @type {Parameters<typeof writeHead>} */ ...args) {
      if (isReplaced) return response;
      const failure = args[0] === 500 ? failures.get(id) : null;
      if (!failure) return writeHead.apply(response, args);
      replaceBy(failure);
      return response;
    },
    write(/** @type {Parameters<typeof write>} */ ...args) {
      sendHead();
      return isReplaced || write.apply(response, args);
    },
    end(/** @type {Parameters<typeof end>} */ ...args) {
      sendHead();
      return isReplaced ? response : end.apply(response, args);
    },
    setHeader: (/** @type {Parameters<typeof setHeader>} */ ...args) =>
      isReplaced ? response : setHeader.apply(response, args),
    appendHeader: (/** @type {Parameters<typeof appendHeader>} */ ...args) =>
      isReplaced ? response : appendHeader.apply(response, args),
    removeHeader(/** @type {Parameters<typeof removeHeader>} */ ...args) {
      if (!isReplaced) removeHeader.apply(response, args);
    },
  };
  Object.assign(response, replacements);
  const timer = setTimeout(() => {
    // A request that has not arrived has a timeout of its own.
    if (!response.headersSent && request.complete) replaceBy("late");
  }, timeoutMs);
  response.once("close", () => {
    failures.delete(id);
    clearTimeout(timer);
  });
}
