/** Programs that Galley runs on its way up. */
import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { Refusal } from "#scripts/user-error.mjs";
import { atTheEnd } from "./ending.mjs";

/** Lines of a failed program's output that are shown. */
const TAIL = 25;

/**
 * Run a Node.js program of a package, such as `prisma/build/index.js`, from the checkout. Its output is kept back; of a
 * failure the end is shown and the refusal thrown.
 */
export async function runTool(program, args, { env = {}, refusal }) {
  const { code, said } = await run(process.execPath, [join(ROOT, "node_modules", program), ...args], { env });
  if (code !== 0) throw new Refusal(`${tail(said)}\n${refusal}`);
  return said;
}

/** Run a program from the checkout to its end: its exit code, what it showed on standard output, and all it said. */
export function run(program, args, { env = {}, shell = false } = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: withNode(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    shell,
  });
  let shown = "";
  let said = "";
  child.stdout.on("data", (bytes) => {
    shown += bytes;
    said += bytes;
  });
  child.stderr.on("data", (bytes) => {
    said += bytes;
  });
  const closed = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, shown, said }));
  });
  const forget = atTheEnd(() => {
    child.kill();
    return closed;
  });
  return closed.finally(forget);
}

/** Scripts that start with `env node` find the Node.js that runs this one. */
function withNode() {
  return [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
}

const tail = (said) => said.trimEnd().split("\n").slice(-TAIL).join("\n");
