// @ts-check
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { createHttpServer } from "./http-server.mjs";

/** @type {import("node:http").Server[]} */
const servers = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** The answer of a server that answers in the place of Next. @param {(response: import("node:http").ServerResponse) => void} handle */
async function answerOf(handle) {
  const server = createHttpServer((_, response) => handle(response), {
    maxConnections: 10,
    maxPerAddress: 10,
    trustedProxies: 0,
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/articles`, { method: "PATCH" });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

test.each([
  ["at the end", () => {}],
  ["before", (/** @type {import("node:http").ServerResponse} */ response) => void response.writeHead(405)],
])(
  "a method that a route of the API does not have is refused with a sentence, if Next sends the head %s",
  async (_, send) => {
    const { status, type, body } = await answerOf((response) => {
      response.statusCode = 405;
      send(response);
      response.end();
    });
    expect([status, type]).toEqual([405, "application/problem+json"]);
    expect(JSON.parse(body)).toMatchObject({
      ...{ status: 405, title: "Method Not Allowed" },
      detail: "This address does not accept this kind of request.",
    });
  },
);

test("other answers stay as they are", async () => {
  const answer = await answerOf((response) => {
    response.statusCode = 404;
    response.end("A body.");
  });
  expect(answer).toEqual({ status: 404, type: null, body: "A body." });
});
