// @ts-check
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { createHttpServer } from "./http-server.mjs";

/** @type {import("node:http").Server[]} */
const servers = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** The answer of a server that answers in the place of Next. @param {(response: import("node:http").ServerResponse) => void} handle */
async function answerOf(handle, path = "/api/v1/articles", method = "PATCH") {
  const server = createHttpServer((_, response) => handle(response), {
    maxConnections: 10,
    maxPerAddress: 10,
    trustedProxies: 0,
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  const allow = response.headers.get("allow");
  return { status: response.status, type: response.headers.get("content-type"), allow, body: await response.text() };
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

test("a refused method is answered with those that the route has, also outside the API", async () => {
  vi.stubGlobal("galleyRoutes", ["GET /articles", "POST /articles"]);
  const refuse = (/** @type {import("node:http").ServerResponse} */ response) => void response.writeHead(405).end();
  expect(await answerOf(refuse)).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS, POST" });
  const page = await answerOf(refuse, "/healthz", "POST");
  expect(page).toMatchObject({ status: 405, allow: "GET, HEAD", type: "text/html; charset=utf-8" });
  expect(page.body).toContain("<h1>This address does not accept this kind of request.</h1>");
});

test("other answers stay as they are", async () => {
  const answer = await answerOf((response) => {
    response.statusCode = 404;
    response.end("A body.");
  });
  expect(answer).toEqual({ status: 404, type: null, allow: null, body: "A body." });
});
