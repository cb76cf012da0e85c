/**
 * The URL, or null where `address` is none. `URL.canParse` would say so too, but in Node.js 20 it refuses hosts and
 * paths with characters such as "ö" once V8 has optimised its caller.
 */
export function parsedUrl(address: string, base?: string | URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
