import type { Instance } from "./operation.ts";

/** How often a process stores that it runs. */
export const REPORT_INTERVAL_MS = 30_000;

/** Reports that a process may miss before it counts as stopped. */
const MISSED_REPORTS = 3;

/** Whether a process has stopped, as far as the others know. */
export const hasStopped = ({ seenAt }: Pick<Instance, "seenAt">, now: string): boolean =>
  Date.parse(now) - Date.parse(seenAt) > MISSED_REPORTS * REPORT_INTERVAL_MS;
