// @ts-check
/**
 * The URL, or null where `address` is none; the same as `domain/parsed-url.ts`, for code that runs before it is built.
 * @param {string} address
 */
export function parsedUrl(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
