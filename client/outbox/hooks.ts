import { useEffect, useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";
import { moveOldDrafts } from "#client/old-drafts.ts";
import { createOutbox } from "./outbox.ts";
import type { SaveState } from "./save-state.ts";
import { ALL_SAVED, steadySaveState } from "./saving.ts";
import { browserTabs } from "./tabs.ts";
import type { Outbox } from "./types.ts";
import type { Resolution, Unsaved } from "./unsaved.ts";

let open: { outbox: Outbox; saveState: ReturnType<typeof steadySaveState> } | null = null;
const listeners = createListeners();
let stopListening = () => {};

/** The outbox of this person: one a window. On the server it holds nothing and is nobody else's. */
export function outboxOf(personId: string): Outbox {
  if (typeof window === "undefined") return createOutbox(personId);
  if (open?.outbox.personId === personId) return open.outbox;
  stopListening();
  const outbox = createOutbox(personId);
  open = { outbox, saveState: steadySaveState() };
  stopListening = outbox.subscribe(listeners.call);
  queueMicrotask(listeners.call);
  return outbox;
}

/** Send what this person left unsaved, whatever page they are on. For the layout of the desk. */
export function useDesk(personId: string): void {
  useEffect(() => {
    void moveOldDrafts();
    return outboxOf(personId).start();
  }, [personId]);
}

/** How safe the work on `/claims/ID` or `/claims/ID/verdict` is; without a path, all work of the person. */
export function useSaveState(path?: string): SaveState {
  return useSyncExternalStore(
    listeners.add,
    () => open?.saveState(open.outbox, path) ?? ALL_SAVED,
    () => ALL_SAVED,
  );
}

/** What is unsaved of a resource, with its conflict or the reason it was refused; null when all is saved. */
export function useUnsaved(path: string): Unsaved | null {
  return useSyncExternalStore(
    listeners.add,
    () => open?.outbox.unsaved(path) ?? null,
    () => null,
  );
}

/** Everything unsaved, of all articles, oldest first. */
export function useAllUnsaved(): Unsaved[] {
  return useSyncExternalStore(
    listeners.add,
    () => open?.outbox.allUnsaved() ?? NOTHING,
    () => NOTHING,
  );
}

const NOTHING: Unsaved[] = [];

/** Settle a conflict of this window's person: their words, the other's, or both. */
export const resolveConflict = (path: string, resolution: Resolution) => open?.outbox.resolve(path, resolution);

/** Give up what is unsaved of a resource. */
export const dropUnsaved = (path: string) => open?.outbox.drop(path);

/** Try again at once: one resource, or everything. */
export const sendUnsaved = (path?: string) => open?.outbox.sendNow(path);

/** For the sign-in form, before it is sent: no window sends anything until a page of the desk says whose it is. */
export const leaveDesk = () => browserTabs().signOut();
