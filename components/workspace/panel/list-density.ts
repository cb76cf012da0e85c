import { useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";

const KEY = "galley-compact-list";

const listeners = createListeners();

/** For browsers that store nothing. */
let inMemory = false;

/** Whether the list has one line a claim, and a function that changes it. This browser remembers it. */
export function useCompactList(): [boolean, (isCompact: boolean) => void] {
  const isCompact = useSyncExternalStore(listeners.add, read, () => false);
  return [isCompact, write];
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null || inMemory;
  } catch {
    return inMemory;
  }
}

function write(isCompact: boolean): void {
  inMemory = isCompact;
  try {
    if (isCompact) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // It then lasts as long as the page.
  }
  listeners.call();
}
