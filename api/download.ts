import { contentDisposition } from "#domain/exports/file-name.ts";

/** For a browser that shows the file instead of saving it: nothing in it runs, submits a form or loads anything. */
const SANDBOX =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** The name, media type and additional headers of a file. */
export type Download = { name: string; mediaType: string; headers?: Record<string, string> };

/** A response that the browser saves as a file of this name. */
export function download(
  content: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  { name, mediaType, headers = {} }: Download,
) {
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

/** A table that the browser saves as a CSV file of this name. */
export const csvDownload = (content: string | ReadableStream<Uint8Array>, name: string) =>
  download(content, { name: `${name}.csv`, mediaType: "text/csv; charset=utf-8" });
