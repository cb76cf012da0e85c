import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { atMost, percentile } from "#bench/app/figures.ts";
import { inNewsroom } from "#bench/app/newsroom.ts";
import type { Writer } from "#bench/app/writer.ts";
import type { Result } from "#bench/bench.ts";
import { HOSTILE_FILES } from "#ingest/testing/hostile-files.ts";
import { openSite } from "#ingest/testing/site.ts";

const LONGEST_REFUSAL = 15_000;
const MOST_GROWTH = 300;
/** What saving may take (p95) while someone imports what is made to do harm; and how often it is asked for. */
const MOST_WAIT = 50;
const BETWEEN = 20;
/** Requests that tell how quick the app is when nobody does it harm. */
const CALM_REQUESTS = 400;

type Watch = { times: number[]; largest: number };

/** Everything that is made to do harm, one after the other, while another person works. */
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
    {
      what: "an address in a private network",
      body: { url: "http://2130706433/" },
      sentence: "private network",
    },
  ];
  try {
    return await inNewsroom(["editor", "editor"], async ({ writers }) => {
      const [importer, other] = writers;
      if (!importer || !other) throw new Error("Somebody is missing.");
      await warmUp(importer, other);
      const before = memoryOfApp();
      const calm = await requests(other, () => CALM_REQUESTS);
      let isOver = false;
      const working = requests(other, () => (isOver ? 0 : Number.POSITIVE_INFINITY));
      const took: number[] = [];
      for (const { what, body, sentence } of inputs) {
        const { status, value, milliseconds } = await importer.send<{ detail?: string }>(
          "POST",
          "/articles/preview",
          body,
        );
        if (status !== 422 || !value.detail?.includes(sentence)) throw new Error(`${what}: ${status} ${value.detail}`);
        console.error(`${what}: ${Math.round(milliseconds)} ms`);
        took.push(milliseconds);
      }
      isOver = true;
      const busy = await working;
      const wait = percentile(busy.times, 0.95);
      const calmWait = percentile(calm.times, 0.95);
      return [
        atMost(
          `import: ${inputs.length} hostile inputs, longest until refused`,
          Math.max(...took),
          "ms",
          LONGEST_REFUSAL,
        ),
        atMost("import: growth of the app's memory meanwhile", busy.largest - before, "MB", MOST_GROWTH),
        {
          ...atMost("import: other requests meanwhile, p95", wait, "ms", MOST_WAIT),
          peer: "without them",
          peerFigure: Math.round(calmWait * 1_000) / 1_000,
          ratio: Math.round((100 * wait) / calmWait) / 100,
        },
      ];
    });
  } finally {
    site.close();
  }
}

/** The app compiles and keeps what it uses as it goes, each of its processes for itself: several requests at once reach them all. */
async function warmUp(importer: Writer, other: Writer): Promise<void> {
  const page = { html: "<!doctype html><p>The bread is dear.</p>" };
  for (let round = 0; round < 6; round += 1)
    await Promise.all([1, 2, 3, 4].map(() => importer.send("POST", "/articles/preview", page)));
  await requests(other, () => 100);
}

/** Requests of someone else, one after the other as long as `most` says, with the memory of the app meanwhile. */
async function requests(writer: Writer, most: () => number): Promise<Watch> {
  const watch: Watch = { times: [], largest: 0 };
  while (watch.times.length < most()) {
    watch.times.push((await writer.sure("GET", "/articles")).milliseconds);
    if (watch.times.length % 10 === 0) watch.largest = Math.max(watch.largest, memoryOfApp());
    await pause(BETWEEN);
  }
  return watch;
}

/** Megabytes of memory that the processes this one has started hold together. */
function memoryOfApp(): number {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const own = new Set([process.pid]);
  let kilobytes = 0;
  // Children have higher numbers than their parents, save where numbers have begun anew.
  for (const [pid, parent, size] of processes.sort(([one], [other]) => one - other)) {
    if (!own.has(parent)) continue;
    own.add(pid);
    kilobytes += size;
  }
  return kilobytes / 1_000;
}
