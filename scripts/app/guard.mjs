// @ts-check
/**
 * Decides which requests reach Next. Whatever Next or next-auth would answer with a fault is refused here with a 4xx.
 */
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";

/**
 * @typedef {object} Refusal
 * @property {number} status
 * @property {string} sentence what the person can do about it
 * @property {Record<string, string>} [headers]
 *
 * @typedef {Pick<import("node:http").IncomingMessage, "method" | "url" | "headers" | "httpVersion">} RequestHead
 */

export const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

const MAX_URL_LENGTH = 8_000;

/** Of one header. Node refuses more than 16 KB of headers together. */
const MAX_HEADER_LENGTH = 8_000;

/** Limit of a body that is not for a route of the API, or that comes without a session or a token. */
export const MAX_ANONYMOUS_BODY_BYTES = 64_000;

/** The largest body that any route takes, an article. `readJson` has the limit of each route. */
export const MAX_BODY_BYTES = 28_000_000;

/** The limit of a sign-in form. */
const MAX_AUTH_BODY_BYTES = 20_000;

/** Paths that do not go through proxy.ts, for which Next would keep the whole body in memory. */
const API_PATH = /^\/api\/v1\/[\w./-]*$/;

const AUTH_PATH = /^\/api\/auth(?:\/|$)/;

/** What next-auth does for us, by method. Of its other addresses it makes pages of its own or writes to the log. */
const AUTH_ACTIONS = {
  GET: /^\/api\/auth\/(?:csrf|session|providers|error|signin(?:\/[\w-]+)?|signout|callback\/oidc)\/?$/,
  POST: /^\/api\/auth\/(?:callback\/credentials|signin\/[\w-]+|signout|session)\/?$/,
};

const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?next-auth\.session-token[.\d]*=/;

/**
 * Why a request must not reach Next, or null. Reads only its head, never its body.
 * @param {RequestHead} request
 * @returns {Refusal | null}
 */
export function refusalOf({ method = "", url = "", headers, httpVersion }) {
  if (!METHODS.includes(method)) return refuseMethod(METHODS);
  if (url.length > MAX_URL_LENGTH) return { status: 414, sentence: "This address is too long." };
  const [path = ""] = url.split("?", 1);
  if (!path.startsWith("/") || !isDecodable(path)) return UNREADABLE_ADDRESS;
  if (!isHost(headers.host, httpVersion)) return UNREADABLE_HOST;
  return refuseHeaders(headers) ?? refuseBody(path, headers) ?? refusePath(method, path, headers);
}

/** @type {Refusal} */
export const UNREADABLE_ADDRESS = { status: 400, sentence: "This address cannot be read." };

/** @type {Refusal} */
const UNREADABLE_HOST = { status: 400, sentence: "This request does not say which host it is for." };

/** @type {Refusal} */
const UNREADABLE_HEADER = { status: 400, sentence: "A header of this request cannot be read." };

/** @type {Refusal} */
export const HEADERS_TOO_LARGE = { status: 431, sentence: "The headers of this request are too large." };

/** Where it is not known which methods there are. @type {Refusal} */
export const NO_SUCH_METHOD = { status: 405, sentence: "This address does not accept this kind of request." };

/** @param {string[]} allowed @returns {Refusal} */
export const refuseMethod = (allowed) => ({ ...NO_SUCH_METHOD, headers: { allow: allowed.join(", ") } });

/** @param {string} path */
function isDecodable(path) {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** Only HTTP/1.0 has requests without a host. @param {string | undefined} host @param {string} httpVersion */
const isHost = (host, httpVersion) =>
  host === undefined ? httpVersion === "1.0" : /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);

/** @param {import("node:http").IncomingHttpHeaders} headers */
function refuseHeaders(headers) {
  for (const value of Object.values(headers)) {
    if (String(value).length > MAX_HEADER_LENGTH) return HEADERS_TOO_LARGE;
  }
  try {
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
    return null;
  } catch {
    return UNREADABLE_HEADER;
  }
}

/** @param {string} path @param {import("node:http").IncomingHttpHeaders} headers @returns {Refusal | null} */
function refuseBody(path, headers) {
  const isChunked = headers["transfer-encoding"] !== undefined;
  const length = Number(headers["content-length"] ?? 0);
  const maxBytes = AUTH_PATH.test(path) ? MAX_AUTH_BODY_BYTES : MAX_ANONYMOUS_BODY_BYTES;
  if (!isChunked && length <= maxBytes) return null;
  if (!API_PATH.test(path)) return isChunked ? LENGTH_REQUIRED : tooLarge(maxBytes);
  if (length > MAX_BODY_BYTES) return tooLarge(MAX_BODY_BYTES);
  if (headers.authorization || SESSION_COOKIE.test(headers.cookie ?? "")) return null;
  return { status: 401, sentence: "Sign in to continue.", headers: { "www-authenticate": "Bearer" } };
}

/** @type {Refusal} */
const LENGTH_REQUIRED = { status: 411, sentence: "Send the length of the request (Content-Length)." };

/** @param {number} maxBytes @returns {Refusal} */
const tooLarge = (maxBytes) => ({
  status: 413,
  sentence: `A request can have at most ${maxBytes >= 1e6 ? `${maxBytes / 1e6} MB` : `${maxBytes / 1e3} kB`}, and this one is larger.`,
});

/**
 * @param {string} method
 * @param {string} path
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Refusal | null}
 */
function refusePath(method, path, headers) {
  if (path.startsWith("/_next/") && !path.startsWith("/_next/static/")) return NOTHING_HERE;
  if (!path.startsWith("/api/")) return refusePage(method, headers);
  if (!AUTH_PATH.test(path)) return null;
  const allowed = Object.entries(AUTH_ACTIONS).flatMap(([name, actions]) => (actions.test(path) ? [name] : []));
  if (allowed.length === 0) return NOTHING_HERE;
  return allowed.includes(method) ? null : refuseMethod(allowed);
}

/**
 * Pages take forms that were sent before scripts ran, and ignore them. There are no server actions, and Next would look
 * for one.
 * @param {string} method
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Refusal | null}
 */
function refusePage(method, headers) {
  if (!PAGE_METHODS.includes(method)) return refuseMethod(PAGE_METHODS);
  const isAction = headers["next-action"] !== undefined || headers["content-type"]?.startsWith("multipart/");
  return isAction ? { status: 415, sentence: "This address does not accept this kind of form." } : null;
}

const PAGE_METHODS = ["GET", "HEAD", "POST"];

/** @type {Refusal} */
export const UNKNOWN_EXPECTATION = { status: 417, sentence: "This server does not support what this request expects." };

/** @type {Refusal} */
export const NOTHING_HERE = { status: 404, sentence: "There is nothing at this address." };
