// @ts-check
/** With GALLEY_LOG=json, what is refused before it reaches Next is a line of the log. */
import { isJsonLog } from "./json-log.mjs";

/** Of one reason. The number of the others follows at the end of the minute. */
const MAX_LINES_PER_MINUTE = 60;

/** The lines of each reason in its current minute. @type {Map<string, number>} */
const lines = new Map();

/**
 * Log a refused connection or request. `why` is one of our sentences, so that there are only a few. Nothing else of the
 * request is written: its path may have the secret of a link.
 * @param {{ refused: "connection" | "request", why: string, network: string, status?: number, requestId?: unknown }} facts
 */
export function logRefusal(facts) {
  if (!isJsonLog()) return;
  const { why } = facts;
  const count = (lines.get(why) ?? 0) + 1;
  lines.set(why, count);
  if (count === 1) setTimeout(() => endMinute(why), 60_000).unref();
  if (count <= MAX_LINES_PER_MINUTE) console.info(JSON.stringify({ event: "security", ...facts }));
}

/** @param {string} why */
function endMinute(why) {
  const leftOut = (lines.get(why) ?? 0) - MAX_LINES_PER_MINUTE;
  lines.delete(why);
  if (leftOut > 0) console.info(JSON.stringify({ event: "security", why, leftOut }));
}
