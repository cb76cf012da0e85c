// @ts-check
/** Runs programs to their end. One that still runs at the shutdown of this command is stopped. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { UserError } from "#scripts/user-error.mjs";
import { onShutdown } from "./shutdown.mjs";

/** Lines of a failed program's output that are shown. */
const TAIL_LINES = 25;

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.Dict<string>} [env] added to this process' own environment
 * @property {string} [cwd] the checkout unless given
 * @property {string} [input] for standard input
 * @property {boolean} [shell]
 * @property {boolean} [inTerminal] whether the output goes to this terminal instead of the result
 * @property {{ uid: number, gid: number } | null} [user] who runs it, where that is another user
 */

/**
 * Run a Node.js program of a package, such as `prisma/build/index.js`. Its output is returned; where it fails, the end
 * of its output and `failure` become the error.
 * @param {string} program @param {string[]} args @param {{ env?: NodeJS.Dict<string>, failure: string }} options
 */
export async function runPackage(program, args, { env = {}, failure }) {
  const { code, output } = await run(process.execPath, [join(ROOT, "node_modules", program), ...args], { env });
  if (code !== 0) throw new UserError(`${output.trimEnd().split("\n").slice(-TAIL_LINES).join("\n")}\n${failure}`);
  return output;
}

/**
 * Run a program: its exit code (null after a signal), its standard output, and its whole output with standard error.
 * @param {string} program @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number | null, stdout: string, output: string }>}
 */
export async function run(program, args, { env, cwd = ROOT, input, shell = false, inTerminal = false, user } = {}) {
  const output = inTerminal ? "inherit" : "pipe";
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, PATH: pathWithNode(), ...env },
    stdio: [input === undefined ? "ignore" : "pipe", output, output],
    shell,
    ...user,
  });
  child.stdin?.on("error", () => {}); // the program may end before it has read its input
  child.stdin?.end(input);
  const result = { stdout: "", output: "" };
  child.stdout?.on("data", (bytes) => {
    result.stdout += bytes;
    result.output += bytes;
  });
  child.stderr?.on("data", (bytes) => {
    result.output += bytes;
  });
  const ended = once(child, "close");
  const unregister = onShutdown(() => {
    child.kill();
    return ended;
  });
  const [code] = await ended.finally(unregister);
  return { code, ...result };
}

/** Scripts that start with `env node` find the Node.js that runs this one. */
function pathWithNode() {
  return [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
}
