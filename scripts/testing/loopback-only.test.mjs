// @ts-check
import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { refused } from "./loopback-only.mjs";

test.each(["http://news.example/", "http://192.0.2.1/", "http://[2001:db8::1]/"])(
  "a request of a test to %s is refused, and fails its file",
  async (url) => {
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    expect(refused.splice(0)).toEqual([new URL(url).hostname.replace(/[[\]]/g, "")]);
  },
);

test("a name is not looked up, and is unknown like one that does not exist", async () => {
  await expect(lookup("news.example")).rejects.toMatchObject({ code: "ENOTFOUND" });
  expect(refused.splice(0)).toEqual(["news.example"]);
});

test.each(["localhost", "127.0.0.1"])("a connection to %s is made", async (host) => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const socket = connect({ port, host, family: 4 });
  await once(socket, "connect");
  socket.destroy();
  server.close();
});
