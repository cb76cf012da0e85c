import { RuleError } from "#domain/errors.ts";
import { MEDIA_TYPES } from "./file-format.ts";
import type { FileInput } from "./input.ts";
import { type FetchOptions, safeFetch } from "./safe-fetch/safe-fetch.ts";

/** Timeout for fetching a page. It leaves enough of a request's time to read the page. */
const FETCH_TIMEOUT_MS = 12_000;

/** What a site that answers with this status does, as the end of a sentence. */
const STATUSES: Record<number, string> = {
  401: "requires a sign-in",
  402: "requires payment",
  403: "does not let Galley read this page",
  404: "has no page at this address",
  410: "has removed this page",
  429: "is getting too many requests",
  451: "cannot show this page for legal reasons",
};

/** The page or file at an address, ready to be read. Throws a RuleError when it cannot be fetched. */
export async function fetchPage(
  address: string,
  options: Partial<FetchOptions> = {},
): Promise<FileInput & { url: string }> {
  const mediaTypes = Object.keys(MEDIA_TYPES);
  const response = await safeFetch(address, { mediaTypes, timeoutMs: FETCH_TIMEOUT_MS, ...options });
  const { url, status, mediaType, charset, bytes } = response;
  const { host, pathname } = new URL(url);
  if (status < 200 || status >= 300)
    throw new RuleError(`${host} ${STATUSES[status] ?? `returned an error (${status})`}. Copy the text and paste it.`);
  return { kind: "file", name: pathname.split("/").at(-1) ?? "", bytes, url, mediaType, charset };
}

/** The address to store: the page's canonical one, unless it is on another site, because this page is a copy then. */
export function addressOfPage(fetched: string, canonical: string | undefined): string {
  return canonical && siteOf(canonical) === siteOf(fetched) ? canonical : withoutFragment(fetched);
}

const siteOf = (url: string) => new URL(url).hostname.replace(/^(www|m|mobile|amp)\./, "");

function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = "";
  return address.href;
}
