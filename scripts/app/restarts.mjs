import { setTimeout as pause } from "node:timers/promises";
import { notice, Refusal } from "#scripts/refusal.mjs";

/** What breaks this often within this time, in milliseconds, will not be mended by starting it again. */
const LIMIT = 5;
const WINDOW = 60_000;

/** The wait before the first new start, in milliseconds; each further one within the window takes twice as long. */
const FIRST_WAIT = 200;

/** Say that `name` stopped, and wait longer each time before it is started again; too often is refused. */
export function restarts(name, { wait = pause, now = Date.now } = {}) {
  let times = [];
  return async (how) => {
    times = [...times.filter((time) => now() - time < WINDOW), now()];
    const reason = how ? ` (${how})` : "";
    if (times.length > LIMIT) {
      throw new Refusal(
        `${name} stopped again and again${reason}. Galley gives up; the reason stands above or in the log of its data folder.`,
      );
    }
    notice(`${name} stopped unexpectedly${reason}. Starting it again.`);
    await wait(FIRST_WAIT * 2 ** (times.length - 1));
  };
}
