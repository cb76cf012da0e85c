import type { SourceContent } from "./source-content.ts";

/** An address that answered with a redirect. */
export type Redirect = { url: string; status: number };

/** The headers of a response that matter for evidence. */
export const KEPT_HEADERS = ["content-type", "last-modified", "etag", "date", "content-language", "link"] as const;
export type KeptHeaders = { [Name in (typeof KEPT_HEADERS)[number]]?: string };

/** What came of fetching a source: its bytes with what was read in them, or why there are none. */
export type Taking = Taken | NotTaken;

export type Taken = {
  taken: true;
  requestedUrl: string;
  /** The address after all redirects. */
  finalUrl: string;
  redirects: Redirect[];
  status: number;
  headers: KeptHeaders;
  bytes: Uint8Array;
  /** Of the bytes, hex. */
  sha256: string;
  /** What was read in the bytes; null where they are those of the latest copy, which are not read again. */
  content: SourceContent | null;
};

export type NotTaken = {
  taken: false;
  requestedUrl: string;
  /** Null where there was no answer. */
  finalUrl: string | null;
  status: number | null;
  /** Why, for a person. */
  sentence: string;
  /** Seconds that the host asks to wait; null where it does not. */
  retryAfter: number | null;
};

/**
 * Fetches the source at an address and reads it, unless its bytes have the hash `keptSha256`. It does not reject when the
 * source cannot be had.
 */
export type FetchSource = (address: string, keptSha256: string | null) => Promise<Taking>;
