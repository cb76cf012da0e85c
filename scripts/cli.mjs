// @ts-check
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * Arguments for Node.js that run a command of cli/. The condition lets modules with "server-only" load outside of Next.
 * @param {string[]} args
 */
export function cliArguments(args) {
  return ["--conditions=react-server", "--import", import.meta.resolve("tsx"), join(ROOT, "cli", "main.ts"), ...args];
}
