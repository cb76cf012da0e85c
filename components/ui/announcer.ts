import { useSyncExternalStore } from "react";

let latest = { words: "", at: 0 };
const listeners = new Set<() => void>();

/** Announce a sentence: it is shown for a few seconds and read by screen readers. */
export function say(words: string): void {
  latest = { words, at: Date.now() };
  for (const listener of listeners) listener();
}

const NO_ANNOUNCEMENT = { words: "", at: 0 };

/** The latest announcement, and when it was made. */
export function useAnnouncement(): { words: string; at: number } {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => latest,
    () => NO_ANNOUNCEMENT,
  );
}
