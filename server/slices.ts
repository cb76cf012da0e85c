import "server-only";
import { stopAfterDeadline } from "./deadline.ts";

/** After this time other requests have their turn. */
const SLICE_MS = 20;

/** A list in parts of at most `size` items. */
export const slicesOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** `map` for long lists: it lets other requests run in between, and stops when its own was answered. */
export async function mapInSlices<T, R>(items: Iterable<T>, change: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  let start = performance.now();
  for (const item of items) {
    if (performance.now() - start > SLICE_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      stopAfterDeadline();
      start = performance.now();
    }
    results.push(change(item));
  }
  return results;
}

/** Everything that `items` gives, in slices too. */
export const collectInSlices = <T>(items: Iterable<T>): Promise<T[]> => mapInSlices(items, (item) => item);
