import { RuleError } from "#domain/errors.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import { type FetchOptions, safeFetch } from "#ingest/safe-fetch/safe-fetch.ts";

/** An answer is a signature with a few certificates. */
const MAX_ANSWER_BYTES = 100_000;

/**
 * Sends requests for time stamps to the service at an address (RFC 3161, 3.4), and returns its answers, unread. Rejects
 * with a RuleError when it gives none. Null without an address.
 */
export function stampService(address: string | undefined, options: Partial<FetchOptions> = {}) {
  if (!address) return null;
  if (!/^https?:$/.test(parsedUrl(address)?.protocol ?? ""))
    throw new Error("GALLEY_TSA_URL must be like https://tsa.example.org/.");
  return async (query: Uint8Array): Promise<Uint8Array> => {
    const service = { headers: { "content-type": "application/timestamp-query" }, body: query };
    const limits = { mediaTypes: "any", maxBytes: MAX_ANSWER_BYTES } as const;
    const { status, bytes } = await safeFetch(address, { ...limits, ...options, service });
    if (status !== 200) throw new RuleError(`The time stamp service returned an error (${status}).`);
    return bytes;
  };
}
