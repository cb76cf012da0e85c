import "server-only";
import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Semaphore } from "#sandbox/semaphore.ts";

/** A page as it is sent. The ETag is a hash of its bytes. */
export type RenderedPage = { bytes: Uint8Array<ArrayBuffer>; etag: string };

/** Of all pages that one process remembers. */
const MAX_BYTES = 64_000_000;

/** A larger page is written again for each request. */
const MAX_PAGE_BYTES = 4_000_000;

/** Time after which others get their turn while a page is written, in milliseconds. */
const MAX_SLICE_MS = 10;

type Cache = { pages: Map<string, RenderedPage>; bytes: number; running: Map<string, Promise<RenderedPage>> };
// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyPages?: Cache };
shared.galleyPages ??= { pages: new Map(), bytes: 0, running: new Map() };
const cache: Cache = shared.galleyPages;

const semaphore = new Semaphore({ concurrency: 2, maxQueued: 50 });

/**
 * The page of this key, which is written once and remembered: what is published does not change, so a key names all on
 * which a page depends. Requests for a page that is being written wait for it.
 */
export function cachedPage(key: string, write: () => Promise<AsyncIterable<string> | string>): Promise<RenderedPage> {
  return cachedBytes(key, async () => bytesOf(await write()));
}

/** The same for a file. */
export async function cachedBytes(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<RenderedPage> {
  const known = cache.pages.get(key);
  if (known) {
    // The page that was asked for longest ago comes first.
    cache.pages.delete(key);
    cache.pages.set(key, known);
    return known;
  }
  const running = cache.running.get(key);
  if (running) return running;
  const writing = semaphore.run(async () => remember(key, await make()), MAX_WAIT_MS);
  cache.running.set(key, writing);
  return writing.finally(() => cache.running.delete(key));
}

/** The ETag of a body: a hash of it. */
export const etagOfBytes = (body: string | Uint8Array): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

const MAX_WAIT_MS = 8_000;

function remember(key: string, bytes: Uint8Array<ArrayBuffer>): RenderedPage {
  const page = { bytes, etag: etagOfBytes(bytes) };
  if (bytes.length > MAX_PAGE_BYTES) return page;
  cache.pages.set(key, page);
  cache.bytes += bytes.length;
  for (const [oldest, { bytes: freed }] of cache.pages) {
    if (cache.bytes <= MAX_BYTES) break;
    cache.pages.delete(oldest);
    cache.bytes -= freed.length;
  }
  return page;
}

/** A page that is written while others have their turn. */
export async function bytesOf(pieces: AsyncIterable<string> | string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof pieces === "string") return new TextEncoder().encode(pieces);
  const all: Uint8Array[] = [];
  let start = performance.now();
  for await (const piece of pieces) {
    all.push(Buffer.from(piece));
    if (performance.now() - start < MAX_SLICE_MS) continue;
    await nextTurn();
    start = performance.now();
  }
  return new Uint8Array(Buffer.concat(all));
}
