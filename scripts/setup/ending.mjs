/** What must happen before a command of the terminal ends, however it ends. */
import { notice } from "#scripts/user-error.mjs";

/** npm hands a Ctrl-C on that the terminal has sent here as well: within this many milliseconds it is the same one. */
const SAME_KEYSTROKE = 500;

/** The exit code of what was stopped before it was done. */
export const INTERRUPTED = 130;

const endings = [];
const forces = new Set();
let ended = null;
let askedAt = 0;

/**
 * Have something done at the end, last come first; `force` does it at once and without waiting, for who is out of
 * patience. The returned function takes both back.
 */
export function atTheEnd(act, force = () => {}) {
  const ending = async () => {
    await act();
    forces.delete(force);
  };
  endings.push(ending);
  forces.add(force);
  return () => {
    const place = endings.indexOf(ending);
    if (place >= 0) endings.splice(place, 1);
    forces.delete(force);
  };
}

/** Has the end begun? What fails from here on was stopped. */
export const isEnding = () => ended !== null;

/** Do all that was left for the end, one after the other, each once. */
export function end() {
  ended ??= (async () => {
    for (let act = endings.pop(); act !== undefined; act = endings.pop()) await act();
  })();
  return ended;
}

/** End in good order on Ctrl-C and on SIGTERM with this exit code, at once on the second Ctrl-C. */
export function endOnSignals({ farewell = "", code = 0 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => endNow(farewell, code));
}

async function endNow(farewell, code) {
  if (isEnding()) {
    if (Date.now() - askedAt < SAME_KEYSTROKE) return;
    for (const force of forces) force();
    process.exit(INTERRUPTED);
  }
  askedAt = Date.now();
  if (farewell) notice(farewell);
  await end().catch((error) => notice(error.message));
  process.exit(code);
}
