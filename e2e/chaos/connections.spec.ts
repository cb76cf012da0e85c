import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { createPeople, type PersonWithToken } from "#e2e/support/run-program.ts";
import { type Newsroom, openNewsroom } from "#e2e/support/separate-newsroom.ts";

/** Connections of each kind: a few in npm test, 50,000 in npm run chaos. */
const COUNT = Number(process.env.GALLEY_CHAOS_CONNECTIONS ?? 200);

/** Connections that are open at the same time, fewer than one address may have. */
const AT_ONCE = COUNT > 1_000 ? 800 : 200;

/** Every connection of these tests is closed by one side or the other within this time. */
const CLOSE_TIMEOUT_MS = 45_000;

let newsroom: Newsroom;
let person: PersonWithToken;

test.beforeAll(async () => {
  newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" });
  [person] = (await createPeople(newsroom, ["reviewer"])) as [PersonWithToken];
  for (let number = 0; number < 3; number += 1) await p95();
});
test.afterAll(() => newsroom.close());

const head = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, "host: localhost", ...headers].join("\r\n")}\r\n\r\n`;

type Kind = { bytes: () => string; ends?: boolean; leavesAfterMs?: number };

const KINDS: Record<string, Kind> = {
  "a change of protocol": { bytes: () => head("GET /", "connection: upgrade", "upgrade: websocket") },
  "a head that does not end": { bytes: () => "GET / HTTP/1.1\r\nhost: localhost\r\nx: " },
  "a body that does not end": { bytes: () => `${head("POST /sign-in", "content-length: 60000")}a` },
  "a half-closed connection": { bytes: () => head("GET /sign-in"), ends: true },
  "the head of a stream": { bytes: () => head("HEAD /api/v1/events", token(), "connection: close") },
  "a stream that is left": { bytes: () => head("GET /api/v1/events", token()), leavesAfterMs: 50 },
};

const token = () => `authorization: Bearer ${person.token}`;

for (const [name, kind] of Object.entries(KINDS))
  test(`${COUNT} times ${name} cost nothing afterwards`, async () => {
    test.setTimeout(60_000 + (COUNT / AT_ONCE) * CLOSE_TIMEOUT_MS);
    const before = { ...resources(), p95: await p95() };
    for (let done = 0; done < COUNT; done += AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, COUNT - done) }, () => open(kind)));
    await expect(async () => {
      const after = { ...resources(), p95: await p95() };
      expect(after.descriptors).toBeLessThan(before.descriptors + 20);
      expect(after.megabytes).toBeLessThan(before.megabytes * 1.5 + 100);
      expect(after.p95).toBeLessThan(before.p95 * 3 + 50);
    }).toPass({ timeout: 30_000 });
  });

test("a person has at most ten streams in all processes together", async () => {
  const controllers = Array.from({ length: 11 }, () => new AbortController());
  const ask = async ({ signal }: AbortController) =>
    (await fetch(`${newsroom.url}/api/v1/events`, { headers: { authorization: `Bearer ${person.token}` }, signal }))
      .status;
  const statuses = await Promise.all(controllers.map(ask));
  expect(statuses.sort()).toEqual([...Array(10).fill(200), 429]);
  for (const controller of controllers) controller.abort();
  await expect(async () => expect(await ask(new AbortController())).toBe(200)).toPass();
});

test("a process that is killed leaves no connection without an end", async () => {
  const [victim = 0] = childrenOf(newsroom.pid);
  const connections = Array.from({ length: AT_ONCE }, () =>
    open({ bytes: () => head("GET /sign-in", "connection: close") }),
  );
  process.kill(victim, "SIGKILL");
  await Promise.all(connections);
  await expect(async () => expect((await fetch(`${newsroom.url}/healthz`)).status).toBe(200)).toPass();
});

/** Open a connection and wait until it is closed. */
function open({ bytes, ends = false, leavesAfterMs }: Kind): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(newsroom.url).port), "127.0.0.1");
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error("The server keeps the connection open."));
    }, CLOSE_TIMEOUT_MS);
    socket.on("error", () => {}).resume();
    socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    socket.write(bytes());
    if (ends) socket.end();
    if (leavesAfterMs !== undefined) socket.once("data", () => setTimeout(() => socket.destroy(), leavesAfterMs));
  });
}

const REQUESTS = 40;

/** Milliseconds within which 95% of some requests are answered. */
async function p95(): Promise<number> {
  const times = [];
  for (let number = 0; number < REQUESTS; number += 1) {
    const start = performance.now();
    await (await fetch(`${newsroom.url}/api/v1/me`, { headers: { authorization: `Bearer ${person.token}` } })).text();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(REQUESTS * 0.95)] ?? 0;
}

/** What all processes of the app hold. Only Linux says it. */
function resources(): { descriptors: number; megabytes: number } {
  const total = { descriptors: 0, megabytes: 0 };
  if (process.platform !== "linux") return total;
  for (const pid of [newsroom.pid, ...childrenOf(newsroom.pid)]) {
    total.descriptors += readdirSync(`/proc/${pid}/fd`).length;
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    total.megabytes += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_000;
  }
  return total;
}

function childrenOf(parent: number): number[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1] === String(parent);
    } catch {
      return false; // it has just ended
    }
  });
}
