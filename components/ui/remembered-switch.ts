import { useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";

/** A switch that this browser remembers under a key. The hook gives whether it is on, and a function that changes it. */
export function rememberedSwitch(key: string): () => [boolean, (isOn: boolean) => void] {
  const listeners = createListeners();
  /** For browsers that store nothing. */
  let inMemory = false;
  const read = (): boolean => {
    try {
      return localStorage.getItem(key) !== null || inMemory;
    } catch {
      return inMemory;
    }
  };
  const write = (isOn: boolean): void => {
    inMemory = isOn;
    try {
      if (isOn) localStorage.setItem(key, "1");
      else localStorage.removeItem(key);
    } catch {
      // It then lasts as long as the page.
    }
    listeners.call();
  };
  return () => [useSyncExternalStore(listeners.add, read, () => false), write];
}
