// @ts-check
/** With GALLEY_LOG=json, every line that Galley writes is an object with its time, for programs that collect logs. */
import { format } from "node:util";

/** Longer messages are cut. */
const MAX_MESSAGE_LENGTH = 8_000;

const LEVELS = /** @type {const} */ (["debug", "log", "info", "warn", "error"]);

/** @typedef {Record<string, unknown>} Facts */

/** Whether lines are objects. @param {NodeJS.Dict<string>} env */
export const isJsonLog = (env = process.env) => env.GALLEY_LOG === "json";

/** One line of the log. @param {string} level @param {Facts} facts */
export const jsonLine = (level, facts) =>
  `${JSON.stringify({ time: new Date().toISOString(), level, pid: process.pid, ...facts })}\n`;

/**
 * Let the console write objects from now on. Everything goes to standard error, which all processes share. A line that is
 * an object already keeps its facts.
 * @param {(line: string) => unknown} write
 */
export function writeConsoleAsJson(write = (line) => process.stderr.write(line)) {
  for (const name of LEVELS) {
    const level = name === "log" ? "info" : name;
    console[name] = (...words) => write(jsonLine(level, factsOf(words)));
  }
}

/** @param {unknown[]} words @returns {Facts} */
function factsOf(words) {
  const [first] = words;
  if (words.length === 1 && typeof first === "string" && first.startsWith("{")) {
    try {
      return JSON.parse(first);
    } catch {
      // It only looks like an object.
    }
  }
  return { message: format(...words).slice(0, MAX_MESSAGE_LENGTH) };
}
