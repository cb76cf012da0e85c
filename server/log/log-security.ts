import "server-only";
import { isOverLimit } from "./log-error.ts";

/**
 * Write a sign-in or a refused request into the log, as one line of JSON. Only with GALLEY_LOG=json: otherwise the log
 * has only errors. The facts name people by their ids, and contain nothing that somebody typed.
 */
export function logSecurity(facts: Record<string, string | number | null | undefined>): void {
  if (process.env.GALLEY_LOG !== "json" || isOverLimit(`security ${Object.keys(facts).join(" ")}`)) return;
  console.info(JSON.stringify({ event: "security", ...facts }));
}
