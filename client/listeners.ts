export type Listener = () => void;

/** Functions to call on a change. `add` returns how to remove one. */
export function createListeners<T extends unknown[] = []>() {
  const listeners = new Set<(...args: T) => void>();
  return {
    add(listener: (...args: T) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    call(...args: T) {
      for (const listener of [...listeners]) listener(...args);
    },
  };
}
