import { parsedUrl } from "./parsed-url.ts";

/** In characters, twice what practice needs. RFC 9110, section 4.1, recommends support for 8,000 octets. */
const MAX_URL_LENGTH = 4000;

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** Control characters, white space and lone surrogates inside an address. Only attacks use them. */
const FORBIDDEN_CHARACTERS = /[\s\p{Control}\p{Surrogate}]/u;

/**
 * The address as browsers read it (URL standard), or null when it is not safe to follow. Safe are http, https and
 * mailto without credentials, white space and control characters. Checking a result again returns it unchanged.
 */
export function safeUrl(value: unknown): string | null {
  if (typeof value !== "string" || value.length > MAX_URL_LENGTH) return null;
  const address = value.trim();
  const url = FORBIDDEN_CHARACTERS.test(address) ? null : parsedUrl(address);
  if (!url) return null;
  const { protocol, username, password, href } = url;
  if (!SAFE_SCHEMES.has(protocol) || username !== "" || password !== "") return null;
  return href.length > MAX_URL_LENGTH || FORBIDDEN_CHARACTERS.test(href) ? null : href;
}
