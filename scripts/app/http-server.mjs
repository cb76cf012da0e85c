// @ts-check
/** The HTTP server in front of Next, with its limits. It does not know what answers the requests it lets through. */
import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { CHECK_INTERVAL_MS, createCounter, dropUnreadBody, limitConnections, networkOf } from "./connections.mjs";
import { replaceFailedPages } from "./failed-pages.mjs";
import { refusalOf, UNKNOWN_EXPECTATION } from "./guard.mjs";
import { logRefusal } from "./log-refusal.mjs";
import { refuse, securePages } from "./refuse.mjs";
import { explainRefusedMethod } from "./refused-methods.mjs";
import { ID_HEADER, identifyRequest } from "./request-id.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {object} Limits
 * @property {number} maxConnections
 * @property {number} maxPerAddress
 * @property {number} trustedProxies
 * @property {number} [pageTimeoutMs]
 */

/** Connections of all processes together, and of one address. Many people of a newsroom may share one address. */
export const DEFAULT_LIMITS = { maxConnections: 10_000, maxPerAddress: 1_000 };

/** A page that takes longer is answered with 503. */
const PAGE_TIMEOUT_MS = 15_000;

const shared = /** @type {{ galleyDeadlines?: AsyncLocalStorage<number> }} */ (globalThis);

/** Until when the work of a request may go on. server/deadline.ts, which Next bundles, finds it on the global object. */
const deadlines = shared.galleyDeadlines ?? new AsyncLocalStorage();
shared.galleyDeadlines = deadlines;

/** The part of its descriptors that a process uses for connections. The rest is for files and the database. */
const CONNECTIONS_PER_DESCRIPTOR = 0.8;

/**
 * Carries the address a request came from. server/auth/client-address.ts writes it before this server has the request.
 */
const ADDRESS_HEADER = "x-galley-address";

/** @type {import("./guard.mjs").Refusal} */
const TOO_MANY_REQUESTS = {
  status: 429,
  sentence: "Too many requests are in progress from this address. Try again in a moment.",
  headers: { "retry-after": "2" },
};

/**
 * The limits of one process.
 * @param {NodeJS.Dict<string>} env
 * @returns {Limits}
 */
export function limitsOf({ GALLEY_MAX_CONNECTIONS, GALLEY_MAX_CONNECTIONS_PER_ADDRESS, GALLEY_TRUSTED_PROXIES }) {
  const maxConnections = Number(GALLEY_MAX_CONNECTIONS) || DEFAULT_LIMITS.maxConnections;
  return {
    maxConnections: Math.min(maxConnections, Math.floor(maxDescriptors() * CONNECTIONS_PER_DESCRIPTOR)),
    maxPerAddress: Number(GALLEY_MAX_CONNECTIONS_PER_ADDRESS) || DEFAULT_LIMITS.maxPerAddress,
    trustedProxies: Number(GALLEY_TRUSTED_PROXIES) || 0,
  };
}

function maxDescriptors() {
  try {
    return (
      Number(/^Max open files +(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1] ?? Number.NaN) || Infinity
    );
  } catch {
    return Number.POSITIVE_INFINITY; // only Linux says it
  }
}

/** A request without a host is for the guard to refuse: Node would do it without a sentence. */
const OPTIONS = { connectionsCheckingInterval: CHECK_INTERVAL_MS, requireHostHeader: false };

/**
 * A server that calls `handle` with the requests that pass the guard. An address may hold so many connections; behind
 * proxies, whose connections carry requests of many addresses, so many requests.
 * @param {(request: IncomingMessage, response: ServerResponse) => void} handle
 * @param {Limits} limits
 */
export function createHttpServer(
  handle,
  { maxConnections, maxPerAddress, trustedProxies, pageTimeoutMs = PAGE_TIMEOUT_MS },
) {
  const isBehindProxy = trustedProxies > 0;
  const requests = createCounter(isBehindProxy ? maxPerAddress : Number.POSITIVE_INFINITY);
  const server = createServer(OPTIONS);
  /** @type {import("node:http").RequestListener} */
  const receive = (request, response) => {
    identifyRequest(request, response);
    dropUnreadBody(request, response);
    securePages(response);
    response.setHeader("x-content-type-options", "nosniff");
  };
  server.on("checkExpectation", (request, response) => {
    receive(request, response);
    refuseAndLog(request, response, UNKNOWN_EXPECTATION);
  });
  server.on("request", (request, response) => {
    receive(request, response);
    const refusal = refusalOf(request);
    if (refusal) return refuseAndLog(request, response, refusal);
    const release = requests.take(networkOf(addressOf(request)));
    if (!release) return refuseAndLog(request, response, TOO_MANY_REQUESTS);
    response.once("close", release);
    explainRefusedMethod(request, response);
    // The API has a timeout of its own, and streams never end.
    if (request.url?.startsWith("/api/v1/")) return handle(request, response);
    replaceFailedPages(request, response, pageTimeoutMs);
    deadlines.run(performance.now() + pageTimeoutMs, () => handle(request, response));
  });
  limitConnections(server, { maxConnections, maxPerAddress: isBehindProxy ? maxConnections : maxPerAddress });
  return server;
}

/** The address of the sender, as far as it is known. @param {IncomingMessage} request */
const addressOf = ({ headers, socket }) => String(headers[ADDRESS_HEADER] ?? socket.remoteAddress);

/** @param {IncomingMessage} request @param {ServerResponse} response @param {import("./guard.mjs").Refusal} refusal */
function refuseAndLog(request, response, refusal) {
  const { status, sentence: why } = refusal;
  const requestId = request.headers[ID_HEADER];
  logRefusal({ refused: "request", why, status, network: networkOf(addressOf(request)), requestId });
  refuse(request, response, refusal);
}
