import type { SourceDetail } from "#domain/source/source-detail.ts";
import { type Send, send as sendToApi, UnreachableError } from "./api.ts";
import { type Backoff, backoffMs } from "./backoff.ts";
import { onLiveEvent } from "./live-events.ts";

/** A job fetches a source, which takes a second or two, and longer while others wait. In all about a minute. */
const PAUSES: Backoff = { firstMs: 700, longestMs: 5_000 };
const MAX_READS = 20;

export type FollowOptions = {
  send?: Send;
  wait?: (ms: number) => Promise<void>;
  /** Called before each pause with the source as it is by then. */
  onPause?: (source: SourceDetail) => void;
};

export const readSource = async (id: string, send: Send = sendToApi): Promise<SourceDetail> =>
  (await send<SourceDetail>("GET", `/sources/${id}`)).value;

/**
 * Read a source again and again, until what a job does with it is done or a minute is over. It is returned as it is then.
 * A network that is away counts as nothing new.
 */
export async function followSource(
  first: SourceDetail,
  isDone: (source: SourceDetail) => boolean,
  { send = sendToApi, wait = untilLiveEvent, onPause }: FollowOptions = {},
): Promise<SourceDetail> {
  let source = first;
  for (let reads = 1; !isDone(source) && reads <= MAX_READS; reads += 1) {
    onPause?.(source);
    await wait(backoffMs(PAUSES, reads));
    source = await readSource(source.id, send).catch((error) => {
      if (error instanceof UnreachableError) return source;
      throw error;
    });
  }
  return source;
}

/** Wait this long, or until the server tells of a look at a source. */
function untilLiveEvent(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = onLiveEvent(({ type }) => type.startsWith("source.") && end());
  });
}
