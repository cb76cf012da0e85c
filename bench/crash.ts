import { type Crashes, crashOften, WRITERS } from "./app/crashes.ts";
import { atMost } from "./app/figures.ts";
import type { Bench, Result } from "./bench.ts";

const CRASHES = 20;

/** The longest time after a crash until people can work again. */
const MAX_DOWNTIME_MS = 15_000;

/** Eight people save continuously while the app crashes 20 times, and then the embedded database 20 times. */
export const bench: Bench = {
  name: "crash",
  needs: "app",
  async run() {
    const { app, database } = await crashOften(["app", "database"], CRASHES);
    return [...resultsOf("app", app), ...resultsOf("embedded database", database)];
  },
};

function resultsOf(what: string, { saves, lost, downtimesMs, nextStartMs }: Crashes): Result[] {
  for (const line of lost.slice(0, 10)) console.error(line);
  const name = `crash: ${WRITERS} writers, kill -9 of the ${what} ${CRASHES} times`;
  return [
    atMost(`${name}, acknowledged and lost`, lost.length, `of ${saves} saves`, 0),
    atMost(`${name}, back after at most`, Math.max(...downtimesMs), "ms", MAX_DOWNTIME_MS),
    atMost(`${name}, next npm start`, nextStartMs, "ms", MAX_DOWNTIME_MS),
  ];
}
