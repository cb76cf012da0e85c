// @ts-check
/** Limits how many connections a server has, and how long each may take for what it sends. */
import ipaddr from "ipaddr.js";
import { HEADERS_TOO_LARGE, METHODS, refuseMethod } from "./guard.mjs";
import { logRefusal } from "./log-refusal.mjs";
import { refusalBytes } from "./refuse.mjs";

/**
 * @typedef {import("node:http").Server} Server
 * @typedef {import("node:net").Socket} Socket
 * @typedef {import("./guard.mjs").Refusal} Refusal
 */

/** How long the head of a request may take, from the connection on. */
const HEADERS_TIMEOUT_MS = 10_000;

/**
 * How long a whole request may take to arrive. The API answers within 15 seconds, even if the request is not complete.
 */
const REQUEST_TIMEOUT_MS = 20_000;

/** How long a connection may stay silent during a response. Live streams send something every 20 seconds. */
const SILENCE_TIMEOUT_MS = 60_000;

/**
 * Longer than the timeouts of common proxies, so that this server never closes a connection while a request is on its
 * way.
 */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;

/** How long the rest of a request is read and dropped after its response, so that its sender receives the response. */
const LINGER_MS = 5_000;

/** How long a sender may take to read a refusal of what is no request. */
const REFUSAL_TIMEOUT_MS = 1_000;

/** How often Node looks for requests that took too long. */
export const CHECK_INTERVAL_MS = 1_000;

/**
 * How much each key holds of something, up to `max`. `take` returns how to give it back, or null when there is no more.
 * @param {number} max
 */
export function createCounter(max) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return {
    /** @param {string} key */
    take(key) {
      const count = counts.get(key) ?? 0;
      if (count >= max) return null;
      counts.set(key, count + 1);
      return () => {
        const left = (counts.get(key) ?? 1) - 1;
        if (left === 0) counts.delete(key);
        else counts.set(key, left);
      };
    },
  };
}

/**
 * The IPv4 address, or the /64 network of IPv6, in which one household has 2^64 addresses.
 * @param {string} [address]
 */
export function networkOf(address = "") {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4" ? parsed.toString() : parsed.toByteArray().slice(0, 8).join(".");
}

/** @param {Server} server @param {{ maxConnections: number, maxPerAddress: number }} limits */
export function limitConnections(server, { maxConnections, maxPerAddress }) {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.setTimeout(SILENCE_TIMEOUT_MS, (/** @type {Socket} */ socket) => socket.destroy());
  const [all, ofAddress] = [createCounter(maxConnections), createCounter(maxPerAddress)];
  // Not server.maxConnections: a process of a cluster gives a connection above it to the next one, which may be as
  // full.
  server.on("connection", (socket) => {
    const release = all.take("");
    const releaseAddress = release && ofAddress.take(networkOf(socket.remoteAddress));
    socket.once("close", () => {
      release?.();
      releaseAddress?.();
    });
    if (releaseAddress) return;
    logRefusal({ refused: "connection", why: "Too many connections.", network: networkOf(socket.remoteAddress) });
    socket.destroy();
  });
  server.prependListener("request", ({ socket }, response) => void responses.set(socket, response));
  server.on("upgrade", ({ url }, socket) => endWith(socket, UPGRADE, url));
  server.on("connect", ({ url }, socket) => endWith(socket, refuseMethod(METHODS), url));
  server.on("clientError", refuseUnreadable);
}

/** @type {Refusal} */
const UPGRADE = { status: 400, sentence: "This server does not switch to another protocol." };

/** @param {NodeJS.ErrnoException & { rawPacket?: Buffer }} error @param {import("node:stream").Duplex} socket */
function refuseUnreadable({ code, rawPacket }, socket) {
  const response = responses.get(socket);
  if (response?.headersSent && !response.writableFinished) return socket.destroy();
  // The bytes are those that could not be parsed, which begin with the request when it came in one piece.
  const url = response?.req.complete === false ? response.req.url : rawPacket?.toString("latin1").split(" ", 2)[1];
  if (code === "HPE_HEADER_OVERFLOW") return endWith(socket, HEADERS_TOO_LARGE, url);
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return endWith(socket, TIMEOUT, url);
  endWith(socket, UNREADABLE, url);
}

/** @type {Refusal} */
const UNREADABLE = { status: 400, sentence: "This request cannot be read." };

/** @type {Refusal} */
const TIMEOUT = { status: 408, sentence: "This request took too long to arrive." };

/**
 * The last response on each socket.
 * @type {WeakMap<import("node:stream").Duplex, import("node:http").ServerResponse>}
 */
const responses = new WeakMap();

/**
 * Answer on the bare connection and close it, whether or not the other side reads the answer.
 * @param {import("node:stream").Duplex} socket
 * @param {Refusal} refusal
 * @param {string} [url] of the request, as far as it is known
 */
function endWith(socket, refusal, url) {
  if (!socket.writable) return socket.destroy();
  const { remoteAddress } = /** @type {Socket} */ (socket);
  const { status, sentence: why } = refusal;
  logRefusal({ refused: "request", why, status, network: networkOf(remoteAddress) });
  socket.on("error", () => {});
  socket.end(refusalBytes(refusal, url), () => socket.destroy());
  setTimeout(() => socket.destroy(), REFUSAL_TIMEOUT_MS).unref();
}

/**
 * After a response to a request that has not arrived as a whole, read and drop the rest, so that the connection can carry
 * the next request. Close it when the rest takes too long. Closed at once, or by a header, senders that are still writing
 * would get an error instead of the response, and so would a next request that is on its way.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function dropUnreadBody(request, response) {
  const { socket } = request;
  response.once("finish", () => {
    if (request.complete || socket.destroyed) return;
    const timer = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    request.once("end", () => clearTimeout(timer)).resume();
  });
}
