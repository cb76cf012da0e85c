// @ts-check
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { BusyError, FiguresUnavailableError } from "#domain/errors.ts";
import { onRequestError } from "#instrumentation.ts";
import { stopAfterDeadline } from "#server/deadline.ts";
import { createHttpServer } from "./http-server.mjs";

/** @type {import("node:http").Server[]} */
const servers = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const failures = () =>
  /** @type {{ galleyFailedPages: Map<string, string | null> }} */ (/** @type {unknown} */ (globalThis))
    .galleyFailedPages;

/** The answer to a page that Next fails to render, for this reason. @param {string | null} reason */
const failedPage = (reason) =>
  answerOf((request, response) => {
    failures().set(String(request.headers["x-galley-request"]), reason);
    response.statusCode = 500;
    response.setHeader("x-of-next", "yes");
    response.write("A page ");
    response.end("of Next.");
  });

const PAGE_TIMEOUT_MS = 100;

/** @param {Parameters<typeof createHttpServer>[0]} handle @param {string} [path] */
async function answerOf(handle, path = "/articles") {
  const limits = { maxConnections: 10, maxPerAddress: 10, trustedProxies: 0, pageTimeoutMs: PAGE_TIMEOUT_MS };
  const server = createHttpServer(handle, limits);
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { "x-galley-request": "mine" } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test.each([
  ["away", "The database is not responding."],
  ["busy", "Galley is busy."],
  ["overloaded", "Galley is busy comparing other long texts."],
  ["figures", "Figures are not available, because DuckDB does not run here."],
])("a page that failed because Galley or its database was %s is answered with 503", async (reason, sentence) => {
  const { status, headers, text } = await failedPage(reason);
  expect([status, headers.get("retry-after"), headers.get("x-of-next")]).toEqual([503, "5", null]);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(text).toContain(`<h1>${sentence}`);
  expect(text).not.toContain("of Next");
});

test("a page that failed for another reason is answered as it is", async () => {
  const { status, headers, text } = await failedPage(null);
  expect([status, headers.get("x-of-next"), text]).toEqual([500, "yes", "A page of Next."]);
  expect(failures().size).toBe(0);
});

test("a page that takes too long is answered with 503, its work stops, and what comes later is dropped", async () => {
  let stopped = false;
  const { status, headers, text } = await answerOf(async (_, response) => {
    response.setHeader("x-of-next", "yes");
    await sleep(PAGE_TIMEOUT_MS * 3);
    try {
      stopAfterDeadline();
    } catch {
      stopped = true;
    }
    response.setHeader("content-type", "text/html");
    response.appendHeader("x-late", "1");
    response.writeHead(200);
    response.write("Late");
    response.end("page");
  });
  expect([status, headers.get("retry-after"), headers.get("x-of-next")]).toEqual([503, "5", null]);
  expect(text).toContain("<h1>This page took too long.");
  await vi.waitFor(() => expect(stopped).toBe(true));
  expect(failures().size).toBe(0);
});

test("a page that has begun, and the API, are not cut", async () => {
  const begun = await answerOf(async (_, response) => {
    response.write("A page ");
    await sleep(PAGE_TIMEOUT_MS * 2);
    response.end("of Next.");
  });
  expect([begun.status, begun.text]).toEqual([200, "A page of Next."]);
  const api = await answerOf(async (_, response) => {
    await sleep(PAGE_TIMEOUT_MS * 2);
    response.end("Late");
  }, "/api/v1/articles");
  expect([api.status, api.text]).toEqual([200, "Late"]);
});

test.each([
  [new BusyError(), "overloaded"],
  [new FiguresUnavailableError(), "figures"],
  [Object.assign(new Error("refused"), { code: "ECONNREFUSED" }), "away"],
  [Object.assign(new Error("locked"), { code: "55P03" }), "busy"],
  [new Error("a fault"), null],
])("the failure of a page by %s is told apart", async (error, failure) => {
  failures().set("this", null);
  const request = { path: "/", method: "GET", headers: { "x-galley-request": "this" } };
  const context = /** @type {Parameters<typeof onRequestError>[2]} */ ({ routePath: "/" });
  await onRequestError(error, request, context);
  expect(failures().get("this")).toBe(failure);
  failures().delete("this");
});
