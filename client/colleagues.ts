import { send } from "#client/api.ts";
import type { Colleague } from "#domain/assignment.ts";

/** Milliseconds for which who works here is not asked again. */
const FRESH = 60_000;

let known: { at: number; colleagues: Promise<Colleague[]> } | null = null;

/** Everyone who can be given work and be mentioned. Throws what the API threw, and asks again after that. */
export function colleagues(now = Date.now()): Promise<Colleague[]> {
  if (known && now - known.at < FRESH) return known.colleagues;
  const asked = send<{ colleagues: Colleague[] }>("GET", "/colleagues").then(({ value }) => value.colleagues);
  known = { at: now, colleagues: asked };
  asked.catch(() => {
    known = null;
  });
  return asked;
}
