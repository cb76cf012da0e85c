import { useSyncExternalStore } from "react";

let said = { words: "", at: 0 };
const listeners = new Set<() => void>();

/** Tell the person something in passing: shown for a few seconds, and read by screen readers. */
export function say(words: string): void {
  said = { words, at: Date.now() };
  for (const listener of listeners) listener();
}

const SILENCE = { words: "", at: 0 };

/** What was said last, and when. */
export function useSaid(): { words: string; at: number } {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
    () => SILENCE,
  );
}
