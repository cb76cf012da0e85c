/** The app as a process: started, waited for, started again, stopped. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ROOT } from "#scripts/paths.mjs";
import { atTheEnd, isEnding } from "#scripts/setup/ending.mjs";
import { Refusal } from "#scripts/user-error.mjs";
import { freedPort } from "./address.mjs";
import { restarts } from "./restarts.mjs";

/** How long requests under way get to finish at the end, in milliseconds. Live connections never do. */
const GRACE = 2_000;

/** How long what is left of an app that broke may hold its port, in milliseconds. */
const HANDOVER = 5_000;

/** How long the app may take to answer for the first time. */
const PATIENCE = 60_000;

/**
 * Run the app at the address until `stop`, or the end of this command. `serving` resolves when it answers, `over` when
 * it was stopped; both reject when the app keeps breaking. `restart` runs it with another environment.
 */
export function runApp({ dev = false, address, env }) {
  let environment = env;
  let child = null;
  let isAwaited = false;
  let isStopped = false;
  let serve = null;
  const served = new Promise((resolve) => {
    serve = resolve;
  });

  const run = async () => {
    const attempts = restarts("The app");
    for (;;) {
      // What answers there from now on is this app, and not another that came first.
      await freedPort(address, HANDOVER);
      if (isStopped || isEnding()) return;
      isAwaited = false;
      child = start({ dev, address, env: environment });
      const end = ended(child);
      answers(address.local, end).then((isUp) => {
        if (!isUp) return;
        attempts.worked();
        serve();
      });
      const how = await end;
      if (!isAwaited && !isEnding()) await attempts.again(how);
    }
  };
  const over = run();
  const serving = Promise.race([over, served, tooLate(address.local)]);
  const restart = async (changed) => {
    environment = changed;
    isAwaited = true;
    await stopProcess(child);
  };
  const stop = async () => {
    isStopped = true;
    isAwaited = true;
    await stopProcess(child);
    await over.catch(() => {});
  };
  atTheEnd(stop, () => signal(child, "SIGKILL"));
  return { serving, over, restart, stop };
}

function start({ dev, address, env }) {
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const program = dev ? [next, "dev"] : [join(ROOT, "scripts", "app", "processes.mjs")];
  const follow = pathToFileURL(join(ROOT, "scripts", "app", "follow-start.mjs")).href;
  // "localhost" is 127.0.0.1 first: who asks for that or for localhost is answered.
  const options = ["--dns-result-order=ipv4first", "--import", follow];
  const place = ["--hostname", address.host, "--port", String(address.port)];
  return spawn(process.execPath, [...options, ...program, ...place], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: dev ? "development" : "production",
      GALLEY_FOLLOW: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32", // a Ctrl-C comes to us, and we stop the app in its turn
    windowsHide: true,
  });
}

/** How a process ended, in words. */
function ended(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signalName) =>
      resolve(signalName ? `ended by ${signalName}` : `ended with code ${code}`),
    );
  });
}

const isOver = (child) => !child?.pid || child.exitCode !== null || child.signalCode !== null;

async function stopProcess(child) {
  if (isOver(child)) return;
  const end = ended(child);
  child.kill("SIGTERM");
  const waiting = new AbortController();
  const late = pause(GRACE, "late", { signal: waiting.signal }).catch(() => "");
  if ((await Promise.race([end, late])) === "late") signal(child, "SIGKILL");
  waiting.abort();
  await end;
}

/** To the process and all it has started. */
function signal(child, name) {
  if (isOver(child)) return;
  if (process.platform === "win32") child.kill(name);
  else process.kill(-child.pid, name);
}

/** Whether the app answers before it ends. */
async function answers(local, end) {
  let isOver = false;
  end.then(() => {
    isOver = true;
  });
  for (; !isOver; await pause(40)) {
    const response = await fetch(`${local}/healthz`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return true;
  }
  return false;
}

async function tooLate(local) {
  await pause(PATIENCE, null, { ref: false });
  throw new Refusal(
    `The app did not answer at ${local}/healthz within ${PATIENCE / 1000} seconds. What it said stands above.`,
  );
}
