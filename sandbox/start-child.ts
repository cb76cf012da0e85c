import { type ChildProcess, spawn } from "node:child_process";
import { constants, getPriority, setPriority } from "node:os";
import { join } from "node:path";

/** Whether this process is itself one that was started here, from a bundle. The bundle of Next is another one. */
const IS_CHILD = !process.env.NEXT_RUNTIME && import.meta.filename.endsWith(".mjs");

/** Bundles have this module in another folder, but run in the root folder of the app. */
const ROOT = process.env.NEXT_RUNTIME || IS_CHILD ? process.cwd() : join(import.meta.dirname, "..");

/** The built app starts what scripts/setup/build-sandbox.mjs has bundled; everything but tests runs the sources. */
export const IS_BUILT = IS_CHILD || (Boolean(process.env.NEXT_RUNTIME) && process.env.NODE_ENV === "production");

/** The folder with the bundles; undefined where the sources run. scripts/testing/bundles.mjs sets the variable. */
const BUNDLES = IS_BUILT ? join(ROOT, ".next", "sandbox") : process.env.GALLEY_TEST_BUNDLES;

/**
 * How much nicer than the app a child process is. The requests of others go first, but not by much: at a lower
 * priority, a process gets no CPU time on a busy machine. It then has half as much as another one that is always busy.
 */
const NICENESS = 3;

/**
 * Start a process that runs the jobs of a module. It is a process, because a thread that runs out of memory ends the
 * app. It gets no secrets.
 */
export function startChild(module: string, maxHeapMb: number): ChildProcess {
  const { PATH, HOME, TMPDIR, TEMP, SystemRoot } = process.env;
  const env = { NODE_ENV: process.env.NODE_ENV, ...defined({ PATH, HOME, TMPDIR, TEMP, SystemRoot }) };
  return startProgram(["sandbox/child.ts", module], { maxHeapMb, env, output: "ignore" });
}

/** Relative to that of this process: only root may raise the priority of a process again. */
const lowerPriority = () => Math.min(constants.priority.PRIORITY_LOW, getPriority() + NICENESS);

export type ProgramOptions = {
  maxHeapMb: number;
  env: NodeJS.ProcessEnv;
  /** Whether what it prints is printed by the app too. */
  output: "ignore" | "inherit";
};

/**
 * Start the first of these files of the app, with the others as its arguments, at a lower CPU priority.
 * scripts/setup/build-sandbox.mjs must bundle all of them.
 */
export function startProgram(files: string[], { maxHeapMb, env, output }: ProgramOptions): ChildProcess {
  // `spawn` with an IPC channel does what `fork` does; Next would bundle a file that is given to `fork`.
  const limits = [`--max-old-space-size=${maxHeapMb}`, "--max-semi-space-size=16"];
  const child = spawn(process.execPath, [...limits, ...argumentsFor(files)], {
    cwd: ROOT,
    env,
    serialization: "advanced",
    stdio: ["ignore", output, output, "ipc"],
  });
  // At once, because on Linux only threads that it starts later have this priority too. A child process of a child
  // process has its priority.
  if (child.pid !== undefined && !IS_CHILD) setPriority(child.pid, lowerPriority());
  // Without a listener, an error event of an idle child process would end the app.
  return child.on("error", () => {});
}

function argumentsFor(files: string[]): string[] {
  if (!BUNDLES) return ["--conditions=react-server", "--import=tsx", ...files.map((file) => join(ROOT, file))];
  return files.map((file) => join(BUNDLES, file.replace(/\.ts$/, ".mjs")));
}

const defined = (variables: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
