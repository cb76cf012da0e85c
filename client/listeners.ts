export type Listener = () => void;

/** Who wants to know of a change. `add` returns how to stop. */
export function createListeners<T extends unknown[] = []>() {
  const listeners = new Set<(...news: T) => void>();
  return {
    add(listener: (...news: T) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    call(...news: T) {
      for (const listener of [...listeners]) listener(...news);
    },
  };
}
