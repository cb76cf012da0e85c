import { readFileSync } from "node:fs";

export const dynamic = "force-dynamic";

/** The content of files by their paths. */
const pages = new Map();

/** The bytes of the file that the query names, from memory. */
export function GET(request) {
  const path = new URL(request.url).searchParams.get("file") ?? "";
  if (!pages.has(path)) pages.set(path, readFileSync(path));
  return new Response(pages.get(path), { headers: { "content-type": "text/html; charset=utf-8" } });
}
