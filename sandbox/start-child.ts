import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";

/** Next bundles this module into another folder, but runs in the root folder of the app. */
const ROOT = process.env.NEXT_RUNTIME ? process.cwd() : join(import.meta.dirname, "..");

/** The built app runs what scripts/setup/build-sandbox.mjs has bundled; everything else runs the sources. */
const IS_BUILT = Boolean(process.env.NEXT_RUNTIME) && process.env.NODE_ENV === "production";

/**
 * The requests of others go first, but not by much: at a lower priority, a process gets no CPU time on a busy machine. It
 * then has half as much as another one that is always busy.
 */
const PRIORITY = 3;

/**
 * Start a process that runs the jobs of a module. It is a process, because a thread that runs out of memory ends the
 * app. It gets no secrets and a lower CPU priority.
 */
export function startChild(module: string, maxHeapMb: number): ChildProcess {
  const { PATH, HOME, TMPDIR, TEMP, SystemRoot } = process.env;
  // `spawn` with an IPC channel does what `fork` does; Next would bundle a file that is given to `fork`.
  const limits = [`--max-old-space-size=${maxHeapMb}`, "--max-semi-space-size=16"];
  const child = spawn(process.execPath, [...limits, ...programFor(module)], {
    cwd: ROOT,
    env: { NODE_ENV: process.env.NODE_ENV, ...defined({ PATH, HOME, TMPDIR, TEMP, SystemRoot }) },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  if (child.pid !== undefined) setPriority(child.pid, PRIORITY);
  // Without a listener, an error event of an idle child process would end the app.
  return child.on("error", () => {});
}

function programFor(module: string): string[] {
  if (!IS_BUILT) return ["--import=tsx", join(ROOT, "sandbox", "child.ts"), join(ROOT, module)];
  const bundles = join(ROOT, ".next", "sandbox");
  return [join(bundles, "sandbox", "child.mjs"), join(bundles, module.replace(/\.ts$/, ".mjs"))];
}

const defined = (variables: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
