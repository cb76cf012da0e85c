// @ts-check
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The first truthy result of `attempt`, which is called again every `intervalMs`; null after `timeoutMs` without one.
 * An error of `attempt` ends it.
 * @template T
 * @param {() => T | Promise<T>} attempt @param {{ timeoutMs: number, intervalMs: number }} options
 * @returns {Promise<T | null>}
 */
export async function poll(attempt, { timeoutMs, intervalMs }) {
  for (const start = Date.now(); ; await sleep(intervalMs)) {
    const result = await attempt();
    if (result) return result;
    if (Date.now() - start >= timeoutMs) return null;
  }
}
