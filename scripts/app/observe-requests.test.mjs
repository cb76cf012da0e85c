// @ts-check
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { createHttpServer } from "./http-server.mjs";
import { observeRequests } from "./observe-requests.mjs";

/** @type {import("node:http").Server[]} */
const servers = [];
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** The answer of an observed server to a request. @param {string} path @param {string} [type] of the answer */
async function ask(path, type = "text/plain", count = vi.fn()) {
  const server = createHttpServer((_, response) => void response.writeHead(201, { "content-type": type }).end(), {
    maxConnections: 9,
    maxPerAddress: 9,
    trustedProxies: 0,
  });
  servers.push(server);
  observeRequests(server, () => "/access/[token]", count);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  await answer.text();
  return { answer, count };
}

test("a request is counted under its route and status, with its duration", async () => {
  const { count } = await ask("/access/secret");
  await vi.waitFor(() => expect(count).toHaveBeenCalledOnce());
  expect(count.mock.lastCall).toEqual([{ method: "GET", route: "/access/[token]", status: 201 }, expect.any(Number)]);
  expect(count.mock.lastCall?.[1]).toBeLessThan(5);
});

test("a request that is refused before it reaches Next is counted too, and a live stream is not", async () => {
  const { count } = await ask("/%zz");
  await vi.waitFor(() =>
    expect(count).toHaveBeenCalledWith(expect.objectContaining({ status: 400 }), expect.any(Number)),
  );
  vi.stubEnv("GALLEY_LOG", "json");
  const log = vi.spyOn(console, "info").mockReturnValue();
  const { count: countStream } = await ask("/api/v1/events", "text/event-stream");
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
  expect(countStream).not.toHaveBeenCalled();
});

test("with GALLEY_LOG=json a request is one line with the id that its answer has, and without its path", async () => {
  vi.stubEnv("GALLEY_LOG", "json");
  const log = vi.spyOn(console, "info").mockReturnValue();
  const { answer } = await ask("/access/secret");
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
  const line = String(log.mock.lastCall?.[0]);
  expect(JSON.parse(line)).toMatchObject({ route: "/access/[token]", status: 201, isComplete: true });
  expect(JSON.parse(line).requestId).toBe(answer.headers.get("x-request-id"));
  expect(line).not.toContain("secret");
});

test("without it nothing is written", async () => {
  const log = vi.spyOn(console, "info").mockReturnValue();
  const { count } = await ask("/access/secret");
  await vi.waitFor(() => expect(count).toHaveBeenCalledOnce());
  expect(log).not.toHaveBeenCalled();
});
