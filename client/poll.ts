import { UnreachableError } from "./api.ts";
import { type Backoff, backoffMs } from "./backoff.ts";

export type PollOptions<T> = {
  pauses: Backoff;
  /** Called with each value that was read, and not after the signal. */
  onRead?: (value: T) => void;
  maxReads?: number;
  wait?: (ms: number) => Promise<void>;
  signal?: AbortSignal;
};

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Read something again and again until it is done, the signal ends it, or it was read often enough. Returns what was read
 * last. A network that is away counts as nothing new.
 */
export async function poll<T>(
  first: T,
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
  { pauses, onRead, maxReads = Infinity, wait = pause, signal }: PollOptions<T>,
): Promise<T> {
  let value = first;
  for (let reads = 1; !isDone(value) && reads <= maxReads; reads += 1) {
    await wait(backoffMs(pauses, reads));
    if (signal?.aborted) break;
    const last = value;
    value = await read().catch((error) => {
      if (error instanceof UnreachableError) return last;
      throw error;
    });
    if (signal?.aborted) break;
    onRead?.(value);
  }
  return value;
}
