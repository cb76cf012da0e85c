// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { notice, UserError } from "#scripts/user-error.mjs";

/** Failed starts in a row after which another one would fail too. */
const MAX_FAILED_STARTS = 5;

/** The first delay. It doubles with each failed start. */
const FIRST_DELAY_MS = 200;

/**
 * Delays the restarts of what ended unexpectedly. `wait` prints that it ended and waits; it throws a UserError after
 * too many failed starts. `reset` records that the last start succeeded.
 * @param {string} name @param {(ms: number) => unknown} delay
 */
export function restartBackoff(name, delay = sleep) {
  let failedStarts = 0;
  return {
    async wait(reason = "") {
      failedStarts += 1;
      const details = reason && ` (${reason})`;
      if (failedStarts > MAX_FAILED_STARTS) {
        throw new UserError(
          `${name} stopped ${failedStarts} times in a row${details}. Galley is giving up. The reason is above, or in the log in the data folder.`,
        );
      }
      notice(`${name} stopped unexpectedly${details}. Restarting it.`);
      await delay(FIRST_DELAY_MS * 2 ** (failedStarts - 1));
    },
    reset() {
      failedStarts = 0;
    },
  };
}
