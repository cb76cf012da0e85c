import "server-only";

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
