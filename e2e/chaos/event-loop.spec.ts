import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { faultsOf } from "#e2e/support/event-loop.ts";
import { runProgram } from "#e2e/support/run-program.ts";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { freePort } from "#scripts/setup/ports.mjs";

/**
 * `full` is as much as can be stored, with every route and page, in npm run chaos. npm test takes a part of that, and what
 * has to do with articles, whose texts are the largest input.
 */
const SIZE = process.env.GALLEY_CHAOS_SIZE ?? "small";
const ONLY = SIZE === "full" ? "" : "/articles";

const MONITOR = pathToFileURL(join(import.meta.dirname, "..", "support", "event-loop-monitor.mjs")).href;

test("no route and no page blocks the others, not even with the largest request on the largest article", async () => {
  test.setTimeout(SIZE === "full" ? 5_400_000 : 1_200_000);
  const port = String(await freePort());
  const settings = { GALLEY_PROCESSES: "1", GALLEY_MONITOR_PORT: port, NODE_OPTIONS: `--import=${MONITOR}` };
  const newsroom = await openNewsroom(settings);
  try {
    const result = JSON.parse(await runProgram(newsroom, "measure-event-loop.ts", [newsroom.url, port, SIZE, ONLY]));
    expect(faultsOf(result)).toEqual([]);
  } finally {
    await newsroom.close();
  }
});
