// @ts-check
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { MAX_ARTICLE_BODY_BYTES } from "#api/version-routes.ts";
import { MAX_BODY_BYTES } from "./guard.mjs";
import { createHttpServer, limitsOf } from "./http-server.mjs";

/** @typedef {import("node:net").Socket} Socket */

const LIMITS = { maxConnections: 100, maxPerAddress: 100, trustedProxies: 0 };

/** @type {import("node:http").Server[]} */
const servers = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/**
 * A server that answers in the place of Next, and the requests that reached it.
 * @param {Partial<typeof LIMITS>} [limits]
 * @param {Parameters<typeof createHttpServer>[0]} [handle]
 */
async function start(limits = {}, handle = (_, response) => void response.end("Next")) {
  /** @type {string[]} */
  const reached = [];
  const server = createHttpServer(
    (request, response) => {
      reached.push(`${request.method} ${request.url}`);
      handle(request, response);
    },
    { ...LIMITS, ...limits },
  );
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const count = () =>
    /** @type {Promise<number>} */ (new Promise((resolve) => server.getConnections((_, n) => resolve(n))));
  return { server, reached, count, open: () => openSocket(port) };
}

/** @param {number} port */
function openSocket(port) {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let received = "";
  let isClosed = false;
  socket.on("data", (data) => {
    received += data;
  });
  socket.on("error", () => {});
  socket.once("close", () => {
    isClosed = true;
  });
  socket.once("end", () => socket.end());
  return { socket, received: () => received, isClosed: () => isClosed };
}

/**
 * The whole answer to these bytes, once the server has closed the connection.
 * @param {Awaited<ReturnType<typeof start>>} app
 * @param {string} bytes
 */
async function answer({ open }, bytes) {
  const { socket, received, isClosed } = open();
  socket.write(bytes);
  await vi.waitFor(() => expect(isClosed()).toBe(true), 8_000);
  return received();
}

/** @param {string} line @param {...string} headers */
const head = (line, ...headers) =>
  `${[`${line} HTTP/1.1`, "host: localhost", "connection: close", ...headers].join("\r\n")}\r\n\r\n`;

/** A refusal in our own words, which a browser shows without running anything. */
const refusal = (/** @type {number} */ status) =>
  expect.stringMatching(
    new RegExp(
      String.raw`^HTTP/1\.1 ${status} [\s\S]*content-security-policy: default-src 'none'; [\s\S]*<h1>[A-Z].*\.</h1>`,
    ),
  );

const BIG_COOKIE = `cookie: ${"a".repeat(9_000)}`;

test.each([
  ["an unknown method", head("PROPFIND /"), 405],
  ["TRACE", head("TRACE /sign-in"), 405],
  ["OPTIONS *", head("OPTIONS *"), 400],
  ["PUT of a page", head("PUT /sign-in"), 405],
  ["the address of another host", head("GET http://elsewhere.example/"), 400],
  ["an address that is no UTF-8", head("GET /articles/%ff"), 400],
  ["an address with a NUL", head("GET /articles/%00"), 400],
  ["an address that is too long", head(`GET /sign-in?next=${"a".repeat(9_000)}`), 414],
  ["a header that is too long", head("GET /", BIG_COOKIE), 431],
  ["headers that are too long together", head("GET /", BIG_COOKIE, BIG_COOKIE), 431],
  ["a router state that is no JSON", head("GET /", "rsc: 1", "next-router-state-tree: x"), 400],
  ["a router state of another shape", head("GET /", "rsc: 1", "next-router-state-tree: [1]"), 400],
  ["a server action", head("POST /sign-in", "next-action: x", "content-length: 0"), 415],
  ["a page of next-auth", head("GET /api/auth/verify-request"), 404],
  ["the log of next-auth", head("POST /api/auth/_log"), 404],
  ["a sign-in by GET", head("GET /api/auth/callback/credentials"), 405],
  ["an unknown file of the build", head("GET /_next/nothing"), 404],
  ["a large body for a page", head("POST /sign-in", "content-length: 64001"), 413],
  ["a body for a page whose length is unknown", head("POST /sign-in", "transfer-encoding: chunked"), 411],
  ["a large sign-in form", head("POST /api/auth/signout", "content-length: 20001"), 413],
  ["a request without a host", "GET / HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
  ["an expectation", head("GET /", "expect: x"), 417],
  ["CONNECT", head("CONNECT elsewhere.example:443"), 405],
  ["a header without a colon", head("GET /", "x"), 400],
  ["a header with a control character", head("GET /", "x: a\x01"), 400],
  ["two lengths", head("POST /sign-in", "content-length: 1", "transfer-encoding: chunked"), 400],
  ["a length that is no number", head("POST /sign-in", "content-length: x"), 400],
  ["a request line of two words", "GET /\r\n\r\n", 400],
  ["an unknown version", "GET / HTTP/9.9\r\nhost: localhost\r\n\r\n", 400],
  ["bytes that are no request", "\x16\x03\x01\x02\r\n\r\n", 400],
  ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
])("%s is refused before it reaches Next", async (_name, bytes, status) => {
  const app = await start();
  expect(await answer(app, bytes)).toEqual(refusal(status));
  expect(app.reached).toEqual([]);
});

test.each([
  ["without a session or a token", head("POST /api/v1/articles", "content-length: 64001"), 401],
  ["without them and without its length", head("POST /api/v1/articles", "transfer-encoding: chunked"), 401],
  [
    "at a path for which Next would keep it in memory",
    head("POST /api/v1/%61", "authorization: x", "content-length: 64001"),
    413,
  ],
  ["larger than any article", head("POST /api/v1/articles", "authorization: x", "content-length: 28000001"), 413],
  ["with an expectation", head("POST /api/v1/articles", "expect: x"), 417],
  ["after a change of protocol", head("POST /api/v1/articles", "upgrade: h2c").replace("close", "upgrade"), 400],
  ["after a header that cannot be read", head("POST /api/v1/articles", "x"), 400],
  ["after headers that are too long", head("POST /api/v1/articles", BIG_COOKIE, BIG_COOKIE), 431],
])("a body for the API %s is refused with a problem", async (_name, bytes, status) => {
  const app = await start();
  const [headers = "", body = ""] = (await answer(app, bytes)).split(/\r\n\r\n(?:[\da-f]+\r\n)?/);
  expect(headers).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*application/problem\\+json`));
  expect(JSON.parse(body.split("\r\n")[0] ?? "")).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
  expect(app.reached).toEqual([]);
});

test.each([
  head("GET /articles/%C3%BC?q=%ff"),
  head("GET /", "rsc: 1", "next-router-state-tree: %5B%22%22%2C%7B%7D%5D"),
  head("GET /sign-in").replace("host: localhost\r\n", "").replace("1.1", "1.0"),
  head("POST /sign-in", "content-type: application/x-www-form-urlencoded", "content-length: 0"),
  head("POST /api/auth/callback/credentials", "content-length: 0"),
  head("GET /api/auth/callback/oidc?code=x"),
  head("PUT /api/v1/claims/1", "content-length: 0"),
])("an ordinary request reaches Next", async (bytes) => {
  expect(await answer(await start(), bytes)).toMatch(/^HTTP\/1.1 200 OK[\s\S]*Next/);
});

test("a body that cannot be read is refused while its request waits, with a problem", async () => {
  const app = await start({}, () => {});
  const bytes = `${head("PUT /api/v1/me", "authorization: x", "transfer-encoding: chunked")}x\r\n`;
  expect(await answer(app, bytes)).toMatch(/^HTTP\/1.1 400 [\s\S]*application\/problem\+json[\s\S]*cannot be read/);
});

test.each(["websocket", "h2c"])("a change of protocol to %s is refused and its socket closed", async (protocol) => {
  const app = await start();
  const bytes = head("GET /", `upgrade: ${protocol}`).replace("connection: close", "connection: upgrade");
  expect(await answer(app, bytes)).toEqual(refusal(400));
  const { socket } = app.open();
  socket.pause().write(bytes); // it never reads the answer, and never closes
  await sleep(200);
  await vi.waitFor(async () => expect(await app.count()).toBe(0), 5_000);
  socket.destroy();
});

test("a connection above the limit of its address is closed, and the others go on", async () => {
  const app = await start({ maxPerAddress: 2 });
  const [first, second] = [app.open(), app.open()];
  await vi.waitFor(async () => expect(await app.count()).toBe(2));
  expect(await answer(app, "")).toBe("");
  first.socket.destroy();
  await vi.waitFor(async () => expect(await app.count()).toBe(1));
  expect(await answer(app, head("GET /"))).toContain("Next");
  second.socket.destroy();
});

test("behind a proxy the requests in progress of an address are limited, not its connections", async () => {
  const app = await start({ maxPerAddress: 1, trustedProxies: 1 }, () => {});
  const waiting = app.open();
  waiting.socket.write(head("GET /", "x-galley-address: 192.0.2.1"));
  await vi.waitFor(() => expect(app.reached.length).toBe(1));
  expect(await answer(app, head("GET /", "x-galley-address: ::ffff:192.0.2.1"))).toEqual(refusal(429));
  app.open().socket.write(head("GET /", "x-galley-address: 192.0.2.2"));
  await vi.waitFor(() => expect(app.reached.length).toBe(2));
});

test.each([
  ["a connection that sends nothing", ""],
  ["a head that does not end", "GET / HTTP/1.1\r\nhost: localhost\r\nx: "],
  ["a body that does not end", head("POST /sign-in", "content-length: 10")],
])("%s is closed after a time", async (_name, bytes) => {
  const app = await start({}, () => {});
  app.server.headersTimeout = app.server.requestTimeout = 500;
  expect(await answer(app, bytes)).toEqual(refusal(408));
  expect(await app.count()).toBe(0);
});

test("a socket whose other side has ended is closed", async () => {
  const app = await start({}, (_, response) => void response.write("A stream"));
  for (const bytes of ["", "GET / HT", head("GET /")]) {
    const { socket, isClosed } = app.open();
    socket.end(bytes);
    await vi.waitFor(() => expect(isClosed()).toBe(true), 5_000);
  }
  expect(await app.count()).toBe(0);
});

test("a connection is closed after a response to a body that nobody reads", async () => {
  const app = await start();
  const bytes = head("PUT /api/v1/claims/1", "authorization: x", "content-length: 9000000");
  expect(await answer(app, bytes.replace("connection: close\r\n", "") + "a".repeat(1_000_000))).toContain("Next");
});

test("a connection carries the next request after a body that nobody reads", async () => {
  const { open, reached } = await start();
  const { socket, received } = open();
  const refused = head("POST /sign-in", "content-length: 1000000").replace("connection: close\r\n", "");
  socket.write(refused);
  await vi.waitFor(() => expect(received()).toMatch(/^HTTP\/1\.1 413 /));
  socket.write("a".repeat(1_000_000) + head("GET /next"));
  await vi.waitFor(() => expect(reached).toEqual(["GET /next"]));
  await vi.waitFor(() => expect(received()).toContain("Next"));
});

test("a page of Next without a content security policy gets one that runs nothing", async () => {
  const pages = (/** @type {object} */ headers) =>
    start({}, (_, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end("<p>A page");
    });
  const html = { "content-type": "text/html; charset=utf-8" };
  expect(await answer(await pages(html), head("GET /"))).toContain("content-security-policy: default-src 'none'");
  const own = await answer(await pages({ ...html, "content-security-policy": "img-src 'self'" }), head("GET /"));
  expect(own).toContain("content-security-policy: img-src 'self'");
  expect(own).not.toContain("default-src");
});

test("the limits come from the environment", () => {
  const env = { GALLEY_MAX_CONNECTIONS: "50", GALLEY_MAX_CONNECTIONS_PER_ADDRESS: "5", GALLEY_TRUSTED_PROXIES: "1" };
  expect(limitsOf(env)).toEqual({ maxConnections: 50, maxPerAddress: 5, trustedProxies: 1 });
  expect(limitsOf({})).toMatchObject({ maxPerAddress: 1_000, trustedProxies: 0 });
});

test("the largest body that passes is the largest that a route takes", () => {
  expect(MAX_BODY_BYTES).toBe(MAX_ARTICLE_BODY_BYTES);
});
