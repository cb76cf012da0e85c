/** The command line of cli/, which is TypeScript, as a program to run. */
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/** What to give Node.js to run a command. Outside of Next, the condition lets modules for the server be loaded. */
export function cliArguments(args) {
  return ["--conditions=react-server", "--import", import.meta.resolve("tsx"), join(ROOT, "cli", "main.ts"), ...args];
}
