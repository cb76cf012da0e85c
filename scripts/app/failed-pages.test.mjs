// @ts-check
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
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
async function failedPage(reason) {
  const limits = { maxConnections: 10, maxPerAddress: 10, trustedProxies: 0 };
  const server = createHttpServer((request, response) => {
    failures().set(String(request.headers["x-galley-request"]), reason);
    response.statusCode = 500;
    response.setHeader("x-of-next", "yes");
    response.write("A page ");
    response.end("of Next.");
  }, limits);
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const response = await fetch(`http://127.0.0.1:${port}/articles`, { headers: { "x-galley-request": "mine" } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test.each([
  ["away", "The database is not responding."],
  ["busy", "Galley is busy."],
])("a page that failed because the database was %s is answered with 503", async (reason, sentence) => {
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
