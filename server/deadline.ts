import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { BusyError } from "#domain/errors.ts";

// scripts/app/http-server.mjs gives pages their deadlines. Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyDeadlines?: AsyncLocalStorage<number> };
shared.galleyDeadlines ??= new AsyncLocalStorage();
const deadlines = shared.galleyDeadlines;

/** Run the work of a request, which is answered after `timeoutMs` at the latest. */
export const withDeadline = <T>(timeoutMs: number, work: () => Promise<T>): Promise<T> =>
  deadlines.run(performance.now() + timeoutMs, work);

/** Milliseconds until the answer of this request; none for work that no request waits for. */
export const timeLeftMs = (): number => (deadlines.getStore() ?? Number.POSITIVE_INFINITY) - performance.now();

/** Stop the work of a request that was answered because it took too long. Long work calls it before each step. */
export function stopAfterDeadline(): void {
  if (timeLeftMs() < 0) throw new BusyError("This took too long. Try again in a moment.");
}
