import { useEffect, useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";
import { moveOldDrafts } from "#client/old-drafts.ts";
import { createOutbox } from "./outbox.ts";
import type { SaveState } from "./save-state.ts";
import { ALL_SAVED, cachedSaveState } from "./saving.ts";
import { browserTabs } from "./tabs.ts";
import type { Outbox } from "./types.ts";
import type { Unsaved } from "./unsaved.ts";

let open: { outbox: Outbox; saveState: ReturnType<typeof cachedSaveState> } | null = null;
const listeners = createListeners();
let stopListening = () => {};

/** The outbox of this person, one for each window. While the server renders it is a new, empty one. */
export function outboxOf(personId: string): Outbox {
  if (typeof window === "undefined") return createOutbox(personId);
  if (open?.outbox.personId === personId) return open.outbox;
  stopListening();
  const outbox = createOutbox(personId);
  open = { outbox, saveState: cachedSaveState() };
  stopListening = outbox.subscribe(listeners.call);
  queueMicrotask(listeners.call);
  return outbox;
}

/** Send what this person left unsaved, on whatever page they are. For the layout of the desk. */
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

/** What is unsaved of a resource, with its conflict or the reason for its rejection; null when all is saved. */
export function useUnsaved(path: string): Unsaved | null {
  return useSyncExternalStore(
    listeners.add,
    () => open?.outbox.unsaved(path) ?? null,
    () => null,
  );
}

/** For the sign-in form, before it is sent: nothing is sent until a page of the desk records who is signed in. */
export const leaveDesk = () => browserTabs().signOut();
