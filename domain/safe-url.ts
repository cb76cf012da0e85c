/** Longest address that is kept: twice what browsers and sitemaps (RFC 9110 §4.1: 8,000 octets at most) need in practice. */
const LONGEST_URL = 4000;

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** NUL and the other control characters, white space inside an address, and halves of a surrogate pair: only tricks hold them. */
const TRICKS = /[\s\p{Control}\p{Surrogate}]/u;

/**
 * The address as browsers read it (URL standard), or null when nobody should follow it: only http, https and mailto,
 * no credentials, no tricks with white space or control characters. What it returns it takes again unchanged.
 */
export function safeUrl(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LONGEST_URL) return null;
  const address = value.trim();
  if (address === "" || TRICKS.test(address) || !URL.canParse(address)) return null;
  const { protocol, username, password, href } = new URL(address);
  if (!SAFE_SCHEMES.has(protocol) || username !== "" || password !== "") return null;
  return href.length > LONGEST_URL || TRICKS.test(href) ? null : href;
}
