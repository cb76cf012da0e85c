import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { atMost, percentile, rounded } from "#bench/app/figures.ts";
import { inNewsroom } from "#bench/app/newsroom.ts";
import type { Writer } from "#bench/app/writer.ts";
import type { Result } from "#bench/bench.ts";
import { HOSTILE_FILES } from "#ingest/testing/hostile-files.ts";
import { openSite } from "#ingest/testing/site.ts";

const MAX_REFUSAL_MS = 15_000;
const MAX_GROWTH_MB = 300;
/** For the requests of another person meanwhile, p95. */
const MAX_REQUEST_MS = 50;
const REQUEST_INTERVAL_MS = 20;
/** Requests that are measured before the hostile imports begin. */
const CALM_REQUESTS = 400;

/** Durations of requests, and the most memory that the app used meanwhile, in megabytes. */
type Sample = { milliseconds: number[]; maxMemory: number };

/** Import all hostile files, one after the other, while another person works. */
export async function measureHostile(): Promise<Result[]> {
  const site = await openSite((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("drip "), 100);
    response.on("close", () => clearInterval(timer));
  });
  process.env.GALLEY_FETCH_ALLOW = site.host;
  const inputs = [
    ...HOSTILE_FILES.map(({ title, name, bytes, message }) => ({
      what: title,
      body: { file: { name, base64: Buffer.from(bytes()).toString("base64") } },
      sentence: message,
    })),
    { what: "a server that never ends", body: { url: site.url }, sentence: "within" },
    { what: "an address in a private network", body: { url: "http://2130706433/" }, sentence: "private network" },
  ];
  try {
    return await inNewsroom(["editor", "editor"], async ({ writers }) => {
      const [importer, other] = writers;
      await warmUp(importer, other);
      const before = memoryOfApp();
      const calm = await requests(other, () => CALM_REQUESTS);
      let isDone = false;
      const working = requests(other, () => (isDone ? 0 : Number.POSITIVE_INFINITY));
      const durations: number[] = [];
      for (const { what, body, sentence } of inputs) {
        const answer = await importer.send<{ detail?: string }>("POST", "/articles/preview", body);
        const { status, milliseconds } = answer;
        const { detail } = answer.value;
        if (status !== 422 || !detail?.includes(sentence)) throw new Error(`${what}: ${status} ${detail}`);
        console.error(`${what}: ${Math.round(milliseconds)} ms`);
        durations.push(milliseconds);
      }
      isDone = true;
      const busy = await working;
      const wait = percentile(busy.milliseconds, 0.95);
      const calmWait = percentile(calm.milliseconds, 0.95);
      const refused = `import: ${inputs.length} hostile inputs, longest until refused`;
      return [
        atMost(refused, Math.max(...durations), "ms", MAX_REFUSAL_MS),
        atMost("import: growth of the app's memory meanwhile", busy.maxMemory - before, "MB", MAX_GROWTH_MB),
        {
          ...atMost("import: other requests meanwhile, p95", wait, "ms", MAX_REQUEST_MS),
          peer: "without them",
          peerFigure: rounded(calmWait),
          ratio: rounded(wait / calmWait),
        },
      ];
    });
  } finally {
    site.close();
  }
}

/** Each process of the app compiles its code as it is used. Several requests at once reach all processes. */
async function warmUp(importer: Writer, other: Writer): Promise<void> {
  const page = { html: "<!doctype html><p>The bread is dear.</p>" };
  for (let round = 0; round < 6; round += 1)
    await Promise.all([1, 2, 3, 4].map(() => importer.send("POST", "/articles/preview", page)));
  await requests(other, () => 100);
}

/** Requests of another person, one after the other, until there are `limit()`. */
async function requests(writer: Writer, limit: () => number): Promise<Sample> {
  const sample: Sample = { milliseconds: [], maxMemory: 0 };
  while (sample.milliseconds.length < limit()) {
    sample.milliseconds.push((await writer.mustSend("GET", "/articles")).milliseconds);
    if (sample.milliseconds.length % 10 === 0) sample.maxMemory = Math.max(sample.maxMemory, memoryOfApp());
    await sleep(REQUEST_INTERVAL_MS);
  }
  return sample;
}

/** Megabytes of memory that all descendants of this process use together. */
function memoryOfApp(): number {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const own = new Set([process.pid]);
  let kilobytes = 0;
  // Children have higher process ids than their parents, except after the ids have wrapped around.
  for (const [pid, parent, size] of processes.sort(([one], [other]) => one - other)) {
    if (!own.has(parent)) continue;
    own.add(pid);
    kilobytes += size;
  }
  return kilobytes / 1_000;
}
