// @ts-check
/** Starts the app as a process, restarts it when it ends unexpectedly, and stops it. */
import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ROOT } from "#scripts/paths.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { isShuttingDown, onShutdown } from "#scripts/setup/shutdown.mjs";
import { UserError } from "#scripts/user-error.mjs";
import { waitForPort } from "./address.mjs";
import { drainMs } from "./drain.mjs";
import { restartBackoff } from "./restart-backoff.mjs";

/**
 * @typedef {import("./address.mjs").Address} Address
 * @typedef {import("node:child_process").ChildProcess} ChildProcess
 */

/** How long requests in progress may take when the app stops. Live connections never end by themselves. */
const STOP_TIMEOUT_MS = 2_000;

/** How long processes of an app that ended may still hold its port. */
const PORT_TIMEOUT_MS = 5_000;

/** How long the app may take to answer for the first time. */
const START_TIMEOUT_MS = 60_000;

/**
 * Run the app at the address until `stop` or the end of this command. `ready` resolves when the app answers, `ended`
 * when it was stopped; both reject when it keeps ending unexpectedly. `restart` runs it with another environment.
 * @param {{ dev?: boolean, address: Address, env: NodeJS.Dict<string> }} options
 */
export function runApp({ dev = false, address, env }) {
  let environment = env;
  /** @type {ChildProcess | null} */
  let child = null;
  let isStopExpected = false;
  let isStopped = false;
  const events = new EventEmitter();

  const run = async () => {
    const backoff = restartBackoff("The app");
    for (;;) {
      // Without this, another program on the port could answer in place of the app.
      await waitForPort(address, PORT_TIMEOUT_MS);
      if (isStopped || isShuttingDown()) return;
      isStopExpected = false;
      child = start({ dev, address, env: environment });
      answersBeforeExit(child, address.local).then((isUp) => {
        if (!isUp) return;
        backoff.reset();
        events.emit("answered");
      });
      const reason = await exitOf(child);
      if (!isStopExpected && !isShuttingDown()) await backoff.wait(reason);
    }
  };
  const ended = run();
  const ready = Promise.race([ended, once(events, "answered"), startTimeout(address.local)]);
  const restart = async (/** @type {NodeJS.Dict<string>} */ changed) => {
    environment = changed;
    isStopExpected = true;
    await stopProcess(child);
  };
  const stop = async () => {
    isStopped = true;
    isStopExpected = true;
    await stopProcess(child);
    await ended.catch(() => {});
  };
  onShutdown(stop, () => killGroup(child));
  return { ready, ended, restart, stop };
}

/** @param {{ dev: boolean, address: Address, env: NodeJS.Dict<string> }} options */
function start({ dev, address, env }) {
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const program = dev ? [next, "dev"] : [join(ROOT, "scripts", "app", "processes.mjs")];
  const exitWithParent = pathToFileURL(join(ROOT, "scripts", "app", "exit-with-parent.mjs")).href;
  // With ipv4first, "localhost" is 127.0.0.1, so that requests to either are answered.
  const nodeOptions = ["--dns-result-order=ipv4first", "--import", exitWithParent];
  const listen = ["--hostname", address.host, "--port", String(address.port)];
  return spawn(process.execPath, [...nodeOptions, ...program, ...listen], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: dev ? "development" : "production",
      GALLEY_EXIT_WITH_PARENT: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32", // the terminal sends Ctrl-C to this process only, which then stops the app
    windowsHide: true,
  });
}

/** How a process ended, for a message. @param {ChildProcess} child */
const exitOf = (child) =>
  once(child, "exit").then(
    ([code, signal]) => (signal ? `ended by ${signal}` : `ended with code ${code}`),
    (error) => String(error.message),
  );

/** @param {ChildProcess | null} child @returns {child is ChildProcess & { pid: number }} */
const isRunning = (child) => Boolean(child?.pid && child.exitCode === null && child.signalCode === null);

/** @param {ChildProcess | null} child */
async function stopProcess(child) {
  if (!isRunning(child)) return;
  const end = exitOf(child);
  child.kill("SIGTERM");
  const timer = setTimeout(() => killGroup(child), drainMs() + STOP_TIMEOUT_MS);
  await end;
  clearTimeout(timer);
}

/** Kill the process and all that it has started. @param {ChildProcess | null} child */
function killGroup(child) {
  if (!isRunning(child)) return;
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}

/** Whether the app answers before its process ends. @param {ChildProcess} child @param {string} url */
async function answersBeforeExit(child, url) {
  const isSettled = () => !isRunning(child) || isAnswering(url);
  await poll(isSettled, { timeoutMs: Number.POSITIVE_INFINITY, intervalMs: 40 });
  return isRunning(child);
}

/** Whether a Galley answers at this address, with its database. @param {string} url */
export async function isAnswering(url) {
  const signal = AbortSignal.timeout(START_TIMEOUT_MS);
  const response = await fetch(`${url}/healthz`, { signal }).catch(() => null);
  await response?.body?.cancel();
  return Boolean(response?.ok);
}

/** @param {string} url */
async function startTimeout(url) {
  await sleep(START_TIMEOUT_MS, null, { ref: false });
  throw new UserError(
    `The app did not respond at ${url}/healthz within ${START_TIMEOUT_MS / 1000} seconds. Its output is above.`,
  );
}
