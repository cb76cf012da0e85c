import type { CheckedSource, SourceDetail } from "#domain/source/source-detail.ts";
import { type Send, send as sendToApi } from "./api.ts";

/** Milliseconds between two looks at whether a check is done. */
const POLLING_INTERVAL_MS = 1_000;

/** A fetch takes at most 15 s, and the reading of a long file about as long. */
const TIMEOUT_MS = 60_000;

type Options = { send?: Send; wait?: (ms: number) => Promise<void> };

/**
 * Have a source looked at, and return it with what was found; null when the look takes longer than a minute: it goes on
 * as a job. Throws what the API threw.
 */
export async function checkAgain(id: string, { send = sendToApi, wait = sleep }: Options = {}) {
  const { checkedAt: before } = (await send<SourceDetail>("GET", `/sources/${id}`)).value;
  await send<CheckedSource>("POST", `/sources/${id}/check`);
  for (let waited = 0; waited < TIMEOUT_MS; waited += POLLING_INTERVAL_MS) {
    await wait(POLLING_INTERVAL_MS);
    const { value } = await send<SourceDetail>("GET", `/sources/${id}`);
    if (value.checkedAt !== before) return value;
  }
  return null;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
