// @ts-check
/** Before the app stops, it says at /readyz that it will, so that a load balancer sends requests elsewhere. */

/** What the process that starts the others sends to them. */
export const STOPPING = "galley: stopping";

const shared = /** @type {{ galleyIsStopping?: boolean }} */ (globalThis);

/** Let /readyz answer 503 from now on. server/health.ts, which Next bundles, finds it on the global object. */
export function sayStopping() {
  shared.galleyIsStopping = true;
}

/** How long the app goes on answering after a signal to stop, from GALLEY_DRAIN_SECONDS. @param {NodeJS.Dict<string>} env */
export function drainMs({ GALLEY_DRAIN_SECONDS } = process.env) {
  const seconds = Number(GALLEY_DRAIN_SECONDS);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}
