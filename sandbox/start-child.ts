import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";

/** Next bundles this module into another folder, but runs in the root folder of the app. */
const ROOT = process.env.NEXT_RUNTIME ? process.cwd() : join(import.meta.dirname, "..");

/**
 * Start a process that runs the jobs of a module. It is a process, because a thread that runs out of memory ends the
 * app. It gets no secrets and a low CPU priority.
 */
export function startChild(module: string, maxHeapMb: number): ChildProcess {
  const { PATH, HOME, TMPDIR, TEMP, SystemRoot } = process.env;
  // `spawn` with an IPC channel does what `fork` does; Next would bundle a file that is given to `fork`.
  const options = ["--import=tsx", `--max-old-space-size=${maxHeapMb}`, "--max-semi-space-size=16"];
  const child = spawn(process.execPath, [...options, join(ROOT, "sandbox", "child.ts"), join(ROOT, module)], {
    cwd: ROOT,
    env: { NODE_ENV: process.env.NODE_ENV, ...defined({ PATH, HOME, TMPDIR, TEMP, SystemRoot }) },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  // Without a listener, an error event of an idle child process would end the app.
  return child.on("error", () => {});
}

const defined = (variables: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
