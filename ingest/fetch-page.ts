import { RuleError } from "#domain/errors.ts";
import { MEDIA_TYPES } from "./file-kind.ts";
import type { FileInput } from "./ingest.ts";
import { type FetchOptions, safeFetch } from "./safe-fetch.ts";

/** Milliseconds for a page to come, so that there is time left in a request to read it. */
const TIME_LIMIT = 12_000;

/** What people are told of the answers they meet. */
const STATUSES: Record<number, string> = {
  401: "asks for a sign-in",
  402: "asks for a payment",
  403: "does not let Galley read this page",
  404: "says that there is no page at this address",
  410: "says that this page is gone",
  429: "asks not to be asked again so soon",
  451: "may not show this page for legal reasons",
};

/** The page or file at an address, ready to be read; a RuleError when it is not to be had. */
export async function fetchPage(
  address: string,
  options: Partial<FetchOptions> = {},
): Promise<FileInput & { url: string }> {
  const types = Object.keys(MEDIA_TYPES);
  const { url, status, type, charset, bytes } = await safeFetch(address, { types, timeLimit: TIME_LIMIT, ...options });
  if (status < 200 || status >= 300) {
    const { host } = new URL(url);
    throw new RuleError(
      `${host} ${STATUSES[status] ?? `answered with an error (${status})`}. Copy the text and paste it.`,
    );
  }
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  return { kind: "file", name, bytes, url, type, charset };
}

/**
 * The address of a page that was fetched: the one it calls its own, without what tells readers apart, as long as it
 * names no other site. A page that gives another site's is a copy, and what was read is the copy.
 */
export function addressOfPage(fetched: string, own: string | undefined): string {
  return own && siteOf(own) === siteOf(fetched) ? own : withoutFragment(fetched);
}

const siteOf = (url: string) => new URL(url).hostname.replace(/^(www|m|mobile|amp)\./, "");

function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = "";
  return address.href;
}
