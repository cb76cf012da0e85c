import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * Arguments with which Node.js runs a command of cli/, which is TypeScript. The condition lets modules with "server-only" load
 * outside of Next.
 * @param {string[]} args
 */
export function cliArguments(args) {
  return ["--conditions=react-server", "--import", import.meta.resolve("tsx"), join(ROOT, "cli", "main.ts"), ...args];
}
