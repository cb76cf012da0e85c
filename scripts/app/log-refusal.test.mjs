// @ts-check
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { createHttpServer } from "./http-server.mjs";
import { logRefusal } from "./log-refusal.mjs";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The lines that the log gets from now on. */
function readLog() {
  vi.stubEnv("GALLEY_LOG", "json");
  /** @type {Record<string, unknown>[]} */
  const lines = [];
  vi.spyOn(console, "info").mockImplementation((line) => void lines.push(JSON.parse(line)));
  return lines;
}

/** Send these bytes over so many connections to a server that allows two. @param {string} bytes @param {number} count */
async function send(bytes, count) {
  const server = createHttpServer((_, response) => void response.end(), {
    ...{ maxConnections: 9, maxPerAddress: 2, trustedProxies: 0 },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const sockets = Array.from({ length: count }, () => connect({ port, host: "127.0.0.1" }).on("error", () => {}));
  for (const socket of sockets) socket.resume().write(bytes);
  return () => {
    for (const socket of sockets) socket.destroy();
    server.close().closeAllConnections();
  };
}

test.each([
  ["an address that cannot be decoded", "GET /access/secret%ff HTTP/1.1\r\nhost: a\r\n\r\n", 400, "This address"],
  ["bytes that are no request", "x secret\r\n\r\n", 400, "This request"],
  ["a body that is too large", "POST /sign-in HTTP/1.1\r\nhost: a\r\ncontent-length: 64001\r\n\r\n", 413, "A request"],
  ["another protocol", "GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n", 400, "This server"],
])("%s is a line with the reason and the network, and without the path", async (_, bytes, status, why) => {
  const log = readLog();
  const end = await send(bytes, 1);
  await vi.waitFor(() => expect(log).toHaveLength(1));
  expect(log[0]).toMatchObject({ event: "security", refused: "request", status, network: "127.0.0.1" });
  expect(log[0]?.why).toMatch(new RegExp(`^${why} .*\\.$`));
  expect(JSON.stringify(log)).not.toContain("secret");
  end();
});

test("a connection above the limit of its address is a line", async () => {
  const log = readLog();
  const end = await send("", 3);
  await vi.waitFor(() => expect(log).toHaveLength(1));
  expect(log[0]).toMatchObject({ refused: "connection", why: "Too many connections.", network: "127.0.0.1" });
  end();
});

test("a flood is sixty lines a minute and one that counts the others", () => {
  vi.useFakeTimers();
  const log = readLog();
  const refuse = () => logRefusal({ refused: "connection", why: "A flood.", network: "192.0.2.1" });
  for (let count = 0; count < 1_000; count += 1) refuse();
  expect(log).toHaveLength(60);
  vi.advanceTimersByTime(60_000);
  expect(log.at(-1)).toEqual({ event: "security", why: "A flood.", leftOut: 940 });
  refuse();
  expect(log).toHaveLength(62);
});

test("without GALLEY_LOG=json nothing is written", () => {
  const log = readLog();
  vi.stubEnv("GALLEY_LOG", "");
  logRefusal({ refused: "connection", why: "Too many connections.", network: "192.0.2.1" });
  expect(log).toEqual([]);
});
