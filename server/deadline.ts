import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { BusyError } from "#domain/errors.ts";

const deadlines = new AsyncLocalStorage<number>();

/** Run the work of a request, which is answered after `timeoutMs` at the latest. */
export const withDeadline = <T>(timeoutMs: number, work: () => Promise<T>): Promise<T> =>
  deadlines.run(performance.now() + timeoutMs, work);

/** Stop the work of a request that was answered because it took too long. Long work calls it before each step. */
export function stopAfterDeadline(): void {
  if (performance.now() > (deadlines.getStore() ?? Number.POSITIVE_INFINITY))
    throw new BusyError("This took too long. Try again in a moment.");
}
