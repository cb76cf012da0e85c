import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test } from "vitest";
import { AllowedHosts } from "#ingest/safe-fetch/allowed-hosts.ts";
import { waybackArchive } from "./wayback.ts";

const PAGE = "https://gauge.example/tides?day=1";

type Answers = Record<string, { status?: number; headers?: Record<string, string>; json?: object }>;

/** What the server answers, by method and path, and the requests that it got. */
let answers: Answers = {};
let requests: { line: string; authorization: string | undefined; body: string }[] = [];

const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const line = `${request.method} ${request.url}`;
  requests.push({ line, authorization: request.headers.authorization, body });
  const { status = 200, headers = {}, json } = answers[line] ?? { status: 404 };
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(json ?? {}));
}).listen(0, "127.0.0.1");
afterAll(() => server.close());
beforeEach(() => {
  answers = {};
  requests = [];
});

const hostOfServer = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
const ask = (url = PAGE, ticket: string | null = null) =>
  waybackArchive(`http://key:s%40cret@${hostOfServer()}`, { allowed: new AllowedHosts(hostOfServer()) })?.request(
    url,
    ticket,
  );

const stamp = (at: Date) => at.toISOString().replace(/[-:T]|\..*$/g, "");
const copy = (at: Date) => ({ status: 302, headers: { location: `/web/${stamp(at)}/${PAGE}` } });
const LOOK_UP = `GET /web/${PAGE}`;
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const old = new Date("2020-03-01T10:20:30Z");

test("a copy of today is found without asking for another one", async () => {
  answers = { [LOOK_UP]: copy(now) };
  expect(await ask()).toEqual({ is: "done", url: `http://${hostOfServer()}/web/${stamp(now)}/${PAGE}`, at: now });
  expect(requests.map(({ line }) => line)).toEqual([LOOK_UP]);
});

test("without one the archive is asked, with the keys, and its answer is no copy yet", async () => {
  answers = { [LOOK_UP]: copy(old), "POST /save": { json: { url: PAGE, job_id: "spn2-1" } } };
  expect(await ask(`${PAGE}#top`)).toEqual({ is: "pending", ticket: "spn2-1" });
  expect(requests[0]?.authorization).toBeUndefined();
  expect(requests[1]?.authorization).toBe("LOW key:s@cret");
  expect(Object.fromEntries(new URLSearchParams(requests[1]?.body))).toEqual({
    url: PAGE,
    if_not_archived_within: "1d",
  });
});

test("a request is done when the archive says so", async () => {
  answers = { "GET /save/status/spn2-1": { json: { status: "pending", job_id: "spn2-1" } } };
  expect(await ask(PAGE, "spn2-1")).toEqual({ is: "pending", ticket: "spn2-1" });
  const json = { status: "success", timestamp: "20260304050607", original_url: `${PAGE}&x=1` };
  answers = { "GET /save/status/spn2-1": { json } };
  expect(await ask(PAGE, "spn2-1")).toEqual({
    is: "done",
    url: `http://${hostOfServer()}/web/20260304050607/${PAGE}&x=1`,
    at: new Date("2026-03-04T05:06:07Z"),
  });
});

test("a refusal is told in the words of the archive, with the copy that it has", async () => {
  const json = { status: "error", status_ext: "error:blocked-url", message: "This URL is in the block list." };
  answers = { [LOOK_UP]: copy(old), "POST /save": { json } };
  expect(await ask()).toEqual({
    is: "refused",
    sentence: "The archive says: This URL is in the block list.",
    earlier: { url: `http://${hostOfServer()}/web/20200301102030/${PAGE}`, at: old },
  });
});

test("a copy that the archive made not long ago is taken", async () => {
  const json = { url: PAGE, message: "The same snapshot had been made 30 hours ago." };
  const made = new Date(now.getTime() - 30 * 3_600_000);
  answers = { [LOOK_UP]: copy(made), "POST /save": { json } };
  expect(await ask()).toMatchObject({ is: "done", at: made });
});

test.each([
  ["429", { status: 429, headers: { "retry-after": "120" } }, 120],
  ["503", { status: 503 }, null],
  ["a full queue", { json: { status: "error", status_ext: "error:user-session-limit", message: "Wait." } }, null],
])("%s means later", async (_, answer, retryAfterSeconds) => {
  answers = { "POST /save": answer };
  expect(await ask()).toEqual({ is: "later", retryAfterSeconds });
});

test("an archive that cannot be reached is asked later", async () => {
  const away = waybackArchive("http://a:b@127.0.0.1:9", { allowed: new AllowedHosts("127.0.0.1:9") });
  expect(await away?.request(PAGE, null)).toEqual({ is: "later", retryAfterSeconds: null });
});

test.each([
  [{ status: 401 }, "The archive does not accept Galley’s keys. Tell an admin."],
  [{ json: { status: "success", timestamp: "99999999999999" } }, "The archive made no copy."],
  [{ json: [] }, "The archive gave an answer that Galley cannot read."],
  // A redirect is not followed: it would get the keys.
  [{ status: 307, headers: { location: "https://elsewhere.example/" } }, "The archive made no copy."],
])("%o is no copy", async (answer, sentence) => {
  answers = { "POST /save": answer };
  expect(await ask()).toMatchObject({ is: "refused", sentence });
});

test("an address of the own network is not sent to the archive", async () => {
  expect(await ask("http://wiki.corp/secret")).toMatchObject({ is: "refused" });
  expect(await ask("http://10.0.0.1/secret")).toMatchObject({ is: "refused" });
  expect(requests).toEqual([]);
});

test("without an address there is no archive, and a wrong one is a fault of the configuration", () => {
  expect(waybackArchive(undefined)).toBeNull();
  for (const address of ["https://web.archive.org", "ftp://a:b@web.archive.org", "web.archive.org"])
    expect(() => waybackArchive(address)).toThrow("GALLEY_ARCHIVE_URL must be like");
});
