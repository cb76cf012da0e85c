/** Milliseconds between things. */
export type Timing = {
  /** From the last key pressed to sending. */
  pause: number;
  /** Longest time typing without a pause puts sending off. */
  longestPause: number;
  /** First and longest time until an unreachable server is tried again; it doubles in between. */
  firstRetry: number;
  longestRetry: number;
  /** Until a server that does not know us is asked again. */
  signedOutRetry: number;
  /** Until a window sends what another window changed and has perhaps not sent. */
  backup: number;
};

export const TIMING: Timing = {
  pause: 500,
  longestPause: 5_000,
  firstRetry: 1_000,
  longestRetry: 30_000,
  signedOutRetry: 60_000,
  backup: 8_000,
};

/** When what is unsaved is sent. `run` gets a path, or null for everything. */
export function createTimetable(
  timing: Timing,
  run: (path: string | null) => Promise<void>,
  chance: () => number = Math.random,
) {
  const timers = new Map<string | null, { timer: ReturnType<typeof setTimeout>; since: number }>();
  const tries = new Map<string | null, number>();

  const at = (path: string | null, delay: number, since: number) => {
    clearTimeout(timers.get(path)?.timer);
    const timer = setTimeout(() => {
      timers.delete(path);
      void run(path);
    }, delay);
    timers.set(path, { timer, since });
  };
  const forget = (path: string | null) => {
    clearTimeout(timers.get(path)?.timer);
    timers.delete(path);
  };
  /** Longer each time, and never quite the same: many windows come back at once. */
  const patience = (path: string | null, first: number) => {
    const count = tries.get(path) ?? 0;
    tries.set(path, count + 1);
    return Math.min(timing.longestRetry, first * 2 ** Math.min(count, 20)) * (0.75 + chance() / 2);
  };

  return {
    /** A person is typing. */
    trySoon(path: string) {
      const since = timers.get(path)?.since ?? Date.now();
      at(path, Math.max(0, Math.min(timing.pause, since + timing.longestPause - Date.now())), since);
    },
    tryLater(path: string, retryAfter: number | null) {
      at(path, Math.max(patience(path, timing.firstRetry), retryAfter ?? 0), Date.now());
    },
    tryAllLater(why: { end: "signed-out" } | { end: "unreachable"; retryAfter: number | null }) {
      if (timers.has(null)) return;
      const delay =
        why.end === "signed-out"
          ? timing.signedOutRetry
          : Math.max(patience(null, timing.firstRetry), why.retryAfter ?? 0);
      at(null, delay, Date.now());
    },
    tryBackup(path: string) {
      if (!timers.has(path)) at(path, timing.backup * (1 + chance()), Date.now());
    },
    /** The server answered. */
    reached() {
      tries.delete(null);
      forget(null);
    },
    /** All is sent, or waits for the person. */
    done: (path: string) => tries.delete(path),
    /** Whether everything is tried again at a set time. */
    isTryingAll: () => timers.has(null),
    forget,
    clear() {
      for (const path of [...timers.keys()]) forget(path);
    },
  };
}
