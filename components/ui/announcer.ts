import { useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";

/** What can be done about an announcement, such as undoing what it tells of. */
export type AnnouncedAct = { label: string; run: () => void };

type Announcement = { words: string; at: number; act: AnnouncedAct | null };

const NO_ANNOUNCEMENT: Announcement = { words: "", at: 0, act: null };

let latest = NO_ANNOUNCEMENT;
const listeners = createListeners();

/** Announce a sentence: it is shown for some seconds and read by screen readers. `act` becomes a button beside it. */
export function say(words: string, act: AnnouncedAct | null = null): void {
  latest = { words, at: Date.now(), act };
  listeners.call();
}

/** The latest announcement, and when it was made. */
export const useAnnouncement = () =>
  useSyncExternalStore(
    listeners.add,
    () => latest,
    () => NO_ANNOUNCEMENT,
  );
