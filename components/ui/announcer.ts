import { useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";

const NO_ANNOUNCEMENT = { words: "", at: 0 };

let latest = NO_ANNOUNCEMENT;
const listeners = createListeners();

/** Announce a sentence: it is shown for a few seconds and read by screen readers. */
export function say(words: string): void {
  latest = { words, at: Date.now() };
  listeners.call();
}

/** The latest announcement, and when it was made. */
export const useAnnouncement = () =>
  useSyncExternalStore(
    listeners.add,
    () => latest,
    () => NO_ANNOUNCEMENT,
  );
