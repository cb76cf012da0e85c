import type { Opened } from "#domain/notification.ts";
import { send } from "./api.ts";

/** Milliseconds for which something is open before it counts as opened: keys step through many claims. */
const DWELL_MS = 700;

let unread = 0;

/** Remember how many notifications are unread. Without any, nothing that is opened needs to be told. */
export function rememberUnread(count: number): void {
  unread = count;
}

/** Mark the notifications of what is open as read, on all devices, unless it is left at once. Returns how to stop. */
export function markOpened(...opened: Opened[]): () => void {
  const timer = setTimeout(() => {
    if (unread === 0) return;
    // One that stays unread can be marked by hand.
    for (const body of opened) send("PUT", "/notifications/opened", { body }).catch(() => {});
  }, DWELL_MS);
  return () => clearTimeout(timer);
}
