import { useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";

const KEY = "galley-quotations-unmarked";

const listeners = createListeners();

/** For browsers that store nothing. */
let inMemory = false;

/** Whether quotations that other articles report are underlined in texts. This browser remembers it. */
export function useMarkedQuotations(): [boolean, (isMarked: boolean) => void] {
  const isUnmarked = useSyncExternalStore(listeners.add, read, () => true);
  return [!isUnmarked, write];
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null || inMemory;
  } catch {
    return inMemory;
  }
}

function write(isMarked: boolean): void {
  inMemory = !isMarked;
  try {
    if (isMarked) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "1");
  } catch {
    // It then lasts as long as the page.
  }
  listeners.call();
}
