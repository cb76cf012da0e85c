import type { SourceDetail } from "#domain/source/source-detail.ts";
import { type Send, send as sendToApi } from "./api.ts";
import type { Backoff } from "./backoff.ts";
import { onLiveEvent } from "./live-events.ts";
import { poll } from "./poll.ts";

/** A job fetches a source, which takes a second or two, and longer while others wait. In all about a minute. */
const PAUSES: Backoff = { firstMs: 700, longestMs: 5_000 };
const MAX_READS = 20;

export type FollowOptions = {
  send?: Send;
  wait?: (ms: number) => Promise<void>;
  /** Called with the source each time that it was read. */
  onRead?: (source: SourceDetail) => void;
};

export const readSource = async (id: string, send: Send = sendToApi): Promise<SourceDetail> =>
  (await send<SourceDetail>("GET", `/sources/${id}`)).value;

/** Read a source until what a job does with it is done or a minute is over. It is returned as it is then. */
export const followSource = (
  first: SourceDetail,
  isDone: (source: SourceDetail) => boolean,
  { send = sendToApi, wait = untilLiveEvent, ...options }: FollowOptions = {},
): Promise<SourceDetail> =>
  poll(first, () => readSource(first.id, send), isDone, { pauses: PAUSES, maxReads: MAX_READS, wait, ...options });

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
