import { setTimeout as pause } from "node:timers/promises";
import { notice, Refusal } from "#scripts/user-error.mjs";

/** What breaks this often without having worked in between is not mended by starting it once more. */
const LIMIT = 5;

/** The wait before it is started again, in milliseconds; twice as long each further time in vain. */
const FIRST_WAIT = 200;

/** Say that `name` stopped and wait before it is started `again`; `worked` tells that the last start was not in vain. */
export function restarts(name, wait = pause) {
  let inVain = 0;
  return {
    async again(how) {
      inVain += 1;
      const reason = how ? ` (${how})` : "";
      if (inVain > LIMIT) {
        throw new Refusal(
          `${name} stopped again and again${reason}. Galley gives up; the reason stands above or in the log of its data folder.`,
        );
      }
      notice(`${name} stopped unexpectedly${reason}. Starting it again.`);
      await wait(FIRST_WAIT * 2 ** (inVain - 1));
    },
    worked() {
      inVain = 0;
    },
  };
}
