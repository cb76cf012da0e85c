import "server-only";

/** Items that are being made while somebody uses one. While one waits for the database, others are worked on. */
const MOST_AHEAD = 4;

/** What `make` makes of each item, in their order. The next ones are being made while somebody uses the last one. */
export async function* makeAhead<T, Made>(
  items: AsyncIterable<T>,
  make: (item: T) => Promise<Made>,
): AsyncGenerator<Made> {
  const pending: Promise<Made>[] = [];
  try {
    for await (const item of items) {
      const made = make(item);
      // The failure is thrown when the item is asked for. Until then nothing else handles it.
      made.catch(() => undefined);
      pending.push(made);
      if (pending.length > MOST_AHEAD) yield await (pending.shift() as Promise<Made>);
    }
    while (pending.length > 0) yield await (pending.shift() as Promise<Made>);
  } finally {
    // Whoever reads no further may close the database transaction next, so nothing may be reading then.
    await Promise.allSettled(pending);
  }
}

/** The same items, where the next one is already being read while somebody uses the last one. */
export async function* readAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    while (true) {
      const { done, value } = await next;
      if (done) return;
      next = iterator.next();
      // The failure is thrown when the item is asked for. Until then nothing else handles it.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    // Whoever reads no further may close the database transaction next, so nothing may be reading then.
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}
