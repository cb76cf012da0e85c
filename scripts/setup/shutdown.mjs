// @ts-check
/** Cleanup of a command of the terminal, which runs however the command ends. */
import { errorMessage, notice } from "#scripts/user-error.mjs";

/** npm repeats a Ctrl-C that the terminal has sent to this process as well, within this time. */
const DUPLICATE_SIGNAL_MS = 500;

/** The exit code of a command that was interrupted. */
export const INTERRUPTED_EXIT_CODE = 130;

/** @type {(() => Promise<void>)[]} */
const cleanups = [];
/** @type {Set<() => void>} */
const forcedCleanups = new Set();
/** @type {Promise<void> | null} */
let shutdown = null;
let signalledAt = 0;

/**
 * Register a cleanup; the last one registered runs first. `force` does the same at once, without waiting, after a
 * second Ctrl-C. The returned function unregisters both.
 * @param {() => unknown} cleanup
 */
export function onShutdown(cleanup, force = () => {}) {
  const entry = async () => {
    await cleanup();
    forcedCleanups.delete(force);
  };
  cleanups.push(entry);
  forcedCleanups.add(force);
  return () => {
    const index = cleanups.indexOf(entry);
    if (index >= 0) cleanups.splice(index, 1);
    forcedCleanups.delete(force);
  };
}

/** Whether the shutdown has begun. Whatever fails afterwards failed because it was stopped. */
export const isShuttingDown = () => shutdown !== null;

/** Run all registered cleanups, one after the other, each once. */
export function shutDown() {
  shutdown ??= (async () => {
    for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) await cleanup();
  })();
  return shutdown;
}

/** On SIGINT, SIGTERM or SIGHUP, clean up and exit with this code. A second Ctrl-C exits at once. */
export function shutDownOnSignals({ message = "", exitCode = 0 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => exitAfterCleanup(message, exitCode));
}

/** @param {string} message @param {number} exitCode */
async function exitAfterCleanup(message, exitCode) {
  if (isShuttingDown()) {
    if (Date.now() - signalledAt < DUPLICATE_SIGNAL_MS) return;
    for (const force of forcedCleanups) force();
    process.exit(INTERRUPTED_EXIT_CODE);
  }
  signalledAt = Date.now();
  if (message) notice(message);
  await shutDown().catch((error) => notice(errorMessage(error)));
  process.exit(exitCode);
}
