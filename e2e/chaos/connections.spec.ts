import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { createPeople, type PersonWithToken, tokenHeaders } from "#e2e/support/run-program.ts";
import { type Newsroom, openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { childrenOf, describeResources, measureResources } from "#e2e/support/server-resources.ts";

/** Connections of each kind: a few in npm test, 50,000 in npm run chaos. */
const COUNT = Number(process.env.GALLEY_CHAOS_CONNECTIONS ?? 200);

/** Addresses of this computer from which connections come. Every address of 127.0.0.0/8 is one, on Linux only. */
const ADDRESSES = process.platform === "linux" && COUNT > 1_000 ? 10 : 1;

/** Connections that wait at the same time: fewer than each address may have, even if one process gets all of them. */
const WAITING_AT_ONCE = ADDRESSES * (COUNT > 1_000 ? 400 : 200);

/** Connections for which the server works at the same time. More would only measure how long they queue. */
const BUSY_AT_ONCE = 200;

/** Streams of one person that are open at the same time, fewer than one may have. */
const STREAMS_PER_PERSON = 5;

const PEOPLE = 20;

/** Of the connections that are answered as expected. On a loaded machine a few are cut before they are accepted. */
const MIN_SHARE = 0.999;

/** Every connection of these tests is closed by one side or the other within this time. */
const CLOSE_TIMEOUT_MS = 90_000;

/** Between the first connections. More at once than the system queues for the server would begin only seconds later. */
const START_INTERVAL_MS = 3;

let newsroom: Newsroom;
let people: PersonWithToken[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" });
  people = await createPeople(newsroom, Array(PEOPLE).fill("reviewer"));
  for (let number = 0; number < 3; number += 1) await measure();
});
test.afterAll(() => newsroom.close());

const measure = () => measureResources(newsroom, async () => (await ask("/api/v1/me")).text());

const ask = (path: string, signal: AbortSignal | null = null) =>
  fetch(`${newsroom.url}${path}`, { headers: tokenHeaders(personOf(0)), signal });

const personOf = (number: number) => people[number % people.length] as PersonWithToken;

const head = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, "host: localhost", ...headers].join("\r\n")}\r\n\r\n`;

/** `bytes` are those of the connection with this number. `statuses` are those of most answers, 0 for none. */
type Kind = {
  bytes: (number: number) => string;
  statuses: number[];
  atOnce: number;
  ends?: true;
  leavesAfterMs?: number;
};

const KINDS: Record<string, Kind> = {
  "a change of protocol": {
    bytes: () => head("GET /", "connection: upgrade", "upgrade: websocket"),
    statuses: [400],
    atOnce: BUSY_AT_ONCE,
  },
  "a head that does not end": {
    bytes: () => "GET / HTTP/1.1\r\nhost: localhost\r\nx: ",
    statuses: [408],
    atOnce: WAITING_AT_ONCE,
  },
  "a body that does not end": {
    bytes: () => `${head("POST /sign-in", "content-length: 60000")}a`,
    statuses: [408],
    atOnce: WAITING_AT_ONCE,
  },
  "a half-closed connection": {
    bytes: (number) => head(number % 20 === 0 ? "GET /sign-in" : "GET /healthz"),
    statuses: [0, 200],
    atOnce: BUSY_AT_ONCE,
    ends: true,
  },
  "the head of a stream": {
    bytes: (number) => head("HEAD /api/v1/events", token(number), "connection: close"),
    statuses: [200],
    atOnce: BUSY_AT_ONCE,
  },
  "a stream that is left": {
    bytes: (number) => head("GET /api/v1/events", token(number)),
    statuses: [200],
    atOnce: PEOPLE * STREAMS_PER_PERSON,
    leavesAfterMs: 50,
  },
};

const token = (number: number) => `authorization: Bearer ${personOf(number).token}`;

for (const [name, kind] of Object.entries(KINDS))
  test(`${COUNT} times ${name} cost nothing afterwards`, async () => {
    test.setTimeout(240_000 + (COUNT / kind.atOnce) * CLOSE_TIMEOUT_MS);
    const before = await measure();
    const start = performance.now();
    const statuses = await openAll(kind);
    const seconds = Math.round((performance.now() - start) / 1_000);
    console.log(`${COUNT} times ${name} in ${seconds} s: ${JSON.stringify(statuses)}`);
    console.log(`  before: ${describeResources(before)}`);
    const expected = kind.statuses.map((status) => statuses[status] ?? 0).reduce((sum, count) => sum + count);
    expect(expected).toBeGreaterThanOrEqual(COUNT * MIN_SHARE);
    await expect(async () => {
      const after = await measure();
      console.log(`  after:  ${describeResources(after)}`);
      expect(after.descriptors).toBeLessThan(before.descriptors + 20);
      expect(after.megabytes).toBeLessThan(before.megabytes * 1.5 + 100);
      expect(after.p95Ms).toBeLessThan(before.p95Ms * 3 + 50);
    }).toPass({ timeout: 120_000 });
  });

test("a person has at most ten streams in all processes together", async () => {
  const controllers = Array.from({ length: 11 }, () => new AbortController());
  const statusOf = async ({ signal }: AbortController) => (await ask("/api/v1/events", signal)).status;
  const statuses = await Promise.all(controllers.map(statusOf));
  expect(statuses.sort()).toEqual([...Array(10).fill(200), 429]);
  for (const controller of controllers) controller.abort();
  await expect(async () => expect(await statusOf(new AbortController())).toBe(200)).toPass();
});

test("a process that is killed leaves no connection without an end", async () => {
  const [victim = 0] = childrenOf(newsroom.pid);
  const kind = { bytes: () => head("GET /sign-in", "connection: close"), statuses: [200], atOnce: BUSY_AT_ONCE };
  const connections = Array.from({ length: BUSY_AT_ONCE }, (_, index) => open(kind, 0, index));
  process.kill(victim, "SIGKILL");
  await Promise.all(connections);
  await expect(async () => expect((await fetch(`${newsroom.url}/healthz`)).status).toBe(200)).toPass();
});

/** Open connections of a kind, some at once, until all were closed; how many had each status, 0 for no answer. */
async function openAll(kind: Kind): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  let opened = 0;
  const openInTurn = async (index: number) => {
    await sleep(index * START_INTERVAL_MS);
    while (opened < COUNT) {
      opened += 1;
      const status = await open(kind, opened, index);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: kind.atOnce }, (_, index) => openInTurn(index)));
  return statuses;
}

/**
 * Open a connection and wait until it is closed; the status of its answer, or 0. Connections with the same `index` come
 * from the same address, one after the other, so that no address ever has more than its share.
 */
function open({ bytes, ends, leavesAfterMs }: Kind, number: number, index: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const localAddress = `127.0.0.${1 + (index % ADDRESSES)}`;
    const socket = connect({ port: Number(new URL(newsroom.url).port), host: "127.0.0.1", localAddress });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`The server keeps connection ${number} open, with the answer ${status || "missing"}.`));
    }, CLOSE_TIMEOUT_MS);
    let status = 0;
    socket.on("error", () => {});
    socket.on("data", (data) => {
      status ||= Number(data.toString("latin1").slice("HTTP/1.1 ".length).split(" ", 1)[0]);
      if (leavesAfterMs !== undefined) setTimeout(() => socket.destroy(), leavesAfterMs);
    });
    socket.once("close", () => {
      clearTimeout(timer);
      resolve(status);
    });
    socket.write(bytes(number));
    if (ends) socket.end();
  });
}
