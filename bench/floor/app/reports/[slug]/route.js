export const dynamic = "force-dynamic";

/** Pages by their size in bytes. */
const pages = new Map();

/** A page of as many bytes as the query asks for, from memory. */
export function GET(request) {
  const size = Number(new URL(request.url).searchParams.get("bytes") ?? 0);
  if (!pages.has(size))
    pages.set(size, new TextEncoder().encode("<p>The tide turns at six.</p>".padEnd(size, " tide")));
  return new Response(pages.get(size), { headers: { "content-type": "text/html; charset=utf-8" } });
}
