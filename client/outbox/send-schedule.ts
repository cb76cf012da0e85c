import { backoffMs } from "#client/backoff.ts";

/** Delays of the send schedule, in milliseconds. */
export type SendDelays = {
  /** From the last key pressed until sending. */
  debounceMs: number;
  /** Longest time that typing without a pause puts sending off. */
  maxDebounceMs: number;
  /** Backoff while the server cannot be reached. */
  firstMs: number;
  longestMs: number;
  /** Until a server that does not know the person is tried again. */
  signedOutMs: number;
  /** Until a window sends what another window changed, in case that window is gone. */
  backupMs: number;
};

export const SEND_DELAYS: SendDelays = {
  debounceMs: 500,
  maxDebounceMs: 5_000,
  firstMs: 1_000,
  longestMs: 30_000,
  signedOutMs: 60_000,
  backupMs: 8_000,
};

/** When unsaved changes are sent. `run` gets a path, or null for everything. */
export function createSendSchedule(
  delays: SendDelays,
  run: (path: string | null) => Promise<void>,
  chance: () => number = Math.random,
) {
  const timers = new Map<string | null, { timer: ReturnType<typeof setTimeout>; since: number }>();
  const failures = new Map<string | null, number>();

  const at = (path: string | null, delayMs: number, since: number) => {
    clearTimeout(timers.get(path)?.timer);
    const timer = setTimeout(() => {
      timers.delete(path);
      void run(path);
    }, delayMs);
    timers.set(path, { timer, since });
  };
  const cancel = (path: string | null) => {
    clearTimeout(timers.get(path)?.timer);
    timers.delete(path);
  };
  const retry = (path: string | null, retryAfterMs: number | null) => {
    const count = (failures.get(path) ?? 0) + 1;
    failures.set(path, count);
    at(path, Math.max(backoffMs(delays, count, chance), retryAfterMs ?? 0), Date.now());
  };

  return {
    debounce(path: string) {
      const since = timers.get(path)?.since ?? Date.now();
      at(path, Math.max(0, Math.min(delays.debounceMs, since + delays.maxDebounceMs - Date.now())), since);
    },
    retry,
    retryAll(why: { end: "signed-out" } | { end: "unreachable"; retryAfter: number | null }) {
      if (timers.has(null)) return;
      if (why.end === "signed-out") at(null, delays.signedOutMs, Date.now());
      else retry(null, why.retryAfter);
    },
    /** Send later what another window should send first. */
    backUp(path: string) {
      if (!timers.has(path)) at(path, delays.backupMs * (1 + chance()), Date.now());
    },
    /** The server answered. */
    reached() {
      failures.delete(null);
      cancel(null);
    },
    /** All of it is sent, or waits for the person. */
    done: (path: string) => failures.delete(path),
    isRetryingAll: () => timers.has(null),
    cancel,
    cancelAll() {
      for (const path of [...timers.keys()]) cancel(path);
    },
  };
}
