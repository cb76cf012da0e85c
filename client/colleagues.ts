import { send } from "#client/api.ts";
import type { Colleague } from "#domain/assignment.ts";

/** Milliseconds for which the list is not read again. */
const CACHE_MS = 60_000;

let cache: { at: number; colleagues: Promise<Colleague[]> } | null = null;

/** Everyone who can be given work and be mentioned. A list that could not be read throws, and is not cached. */
export function colleagues(now = Date.now()): Promise<Colleague[]> {
  if (cache && now - cache.at < CACHE_MS) return cache.colleagues;
  const request = send<{ colleagues: Colleague[] }>("GET", "/colleagues").then(({ value }) => value.colleagues);
  cache = { at: now, colleagues: request };
  request.catch(() => {
    cache = null;
  });
  return request;
}
