import { contentDisposition } from "#domain/exports/file-name.ts";

/** In case a browser shows the file instead of keeping it: nothing in it runs, is sent, or is loaded from elsewhere. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What is said of a file: its name and kind, and headers of its own. */
export type Download = { name: string; mediaType: string; headers?: Record<string, string> };

/** An answer that is kept as a file of this name. */
export function download(content: string, { name, mediaType, headers = {} }: Download): Response {
  return new Response(content, {
    headers: {
      ...headers,
      "content-type": mediaType,
      "content-disposition": contentDisposition(name),
      "content-security-policy": SANDBOX,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
