import { RuleError } from "#domain/errors.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { KEPT_HEADERS, type KeptHeaders, type NotTaken, type Taking } from "#domain/source/taking.ts";
import { retryAfter } from "#ingest/safe-fetch/retry-after.ts";
import { type FetchedResponse, type FetchOptions, safeFetch } from "#ingest/safe-fetch/safe-fetch.ts";
import { readSafely } from "./read-safely.ts";

/** What a site that answers with this status does, as the end of a sentence. */
const STATUSES: Record<number, string> = {
  401: "asks for a sign-in",
  402: "asks for a payment",
  403: "does not let Galley read it",
  404: "has nothing at this address",
  410: "has removed it",
  429: "asks Galley to wait",
  451: "cannot show it for legal reasons",
  503: "is not available at the moment",
};

/** Fetch the source at an address and read it, as `FetchSource` promises. What goes wrong is told in one sentence. */
export async function fetchSource(
  address: string,
  keptSha256: string | null = null,
  options: Partial<FetchOptions> = {},
): Promise<Taking> {
  const nothing: NotTaken = {
    ...{ taken: false, requestedUrl: address, finalUrl: null, status: null, sentence: "", retryAfter: null },
  };
  try {
    const response = await safeFetch(address, { ...options, mediaTypes: "any" });
    const { url: finalUrl, status, headers } = response;
    const sentence = faultOf(response);
    if (sentence !== null) return { ...nothing, finalUrl, status, sentence, retryAfter: retryAfter(headers) };
    return await take(address, response, keptSha256);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { ...nothing, sentence: firstSentence(error.message) };
  }
}

async function take(requestedUrl: string, response: FetchedResponse, keptSha256: string | null): Promise<Taking> {
  const { url, status, redirects, bytes, mediaType, charset, headers } = response;
  const sha256 = Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex");
  const content = sha256 === keptSha256 ? null : await readSafely({ bytes, mediaType, charset, url });
  const where = { requestedUrl, finalUrl: url, redirects, status };
  return { taken: true, ...where, headers: keptHeaders(headers), bytes, sha256, content };
}

function faultOf({ url, status, bytes }: FetchedResponse): string | null {
  const { host } = new URL(url);
  if (status < 200 || status >= 300) return `${host} ${STATUSES[status] ?? `returned an error (${status})`}.`;
  return bytes.length === 0 ? `${host} returned nothing.` : null;
}

/** Messages of `safeFetch` go on with what people who import an article can do. */
const firstSentence = (message: string) => message.replace(/\. [A-Z].*$/s, ".");

/** A header that is longer says nothing that matters. */
const MAX_HEADER_LENGTH = 1000;

function keptHeaders(headers: Record<string, string>): KeptHeaders {
  // HTTP headers are read as Latin-1, in which a NUL cannot occur.
  const kept = KEPT_HEADERS.filter((name) => headers[name]).map((name) => [
    name,
    cutAtGrapheme(headers[name] ?? "", MAX_HEADER_LENGTH),
  ]);
  return Object.fromEntries(kept);
}
