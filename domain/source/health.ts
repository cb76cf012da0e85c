import { urlKey } from "#domain/source.ts";
import type { Taken, Taking } from "./taking.ts";

/** What one look at a source shows. `unreachable` is a failure that says nothing about the source. */
export const CHECK_RESULTS = {
  alive: "Alive",
  moved: "Moved",
  changed: "Changed",
  gone: "Gone",
  unreachable: "Not reached",
} as const;
export type CheckResult = keyof typeof CHECK_RESULTS;

/** What the checks of a source say of it; null before the first. */
export type Health = Exclude<CheckResult, "unreachable"> | null;

/** What a check compares with: the latest snapshot. */
export type Kept = { finalUrl: string; sha256: string; mainText: string | null };

/** Statuses with which a server says that there is nothing at an address any more. */
const GONE = new Set([404, 410]);

/** What a fetch shows, compared with what was kept before; null for the first fetch. */
export function checkResult(kept: Kept | null, taking: Taking): CheckResult {
  if (!taking.taken) return GONE.has(taking.status ?? 0) ? "gone" : "unreachable";
  if (kept === null) return "alive";
  if (!hasSameContent(kept, taking)) return "changed";
  return urlKey(kept.finalUrl) === urlKey(taking.finalUrl) ? "alive" : "moved";
}

/** Whether a fetch shows what is not kept yet. */
export const isNews = (kept: Kept | null, taking: Taking): taking is Taken =>
  taking.taken && (kept === null || ["changed", "moved"].includes(checkResult(kept, taking)));

function hasSameContent(kept: Kept, { sha256, content }: Taken): boolean {
  if (kept.sha256 === sha256) return true;
  const text = content?.text ?? null;
  if (kept.mainText === null || text === null) return false;
  return comparable(kept.mainText) === comparable(text.slice(0, content?.mainEnd));
}

const comparable = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * The health of a source after a check. A change or a move stays until somebody settles it: the next check compares
 * with a newer snapshot, and would hide it from those who rest on the older one.
 */
export function healthAfter(before: Health, result: CheckResult): Health {
  if (result === "unreachable") return before;
  const hasUnsettledChange = before === "changed" || before === "moved";
  if (result === "alive" && hasUnsettledChange) return before;
  return result === "moved" && before === "changed" ? "changed" : result;
}

const HOUR_MS = 3_600_000;
const CHECK_INTERVAL_MS = 7 * 24 * HOUR_MS;

/** When to look again: after a week; after `failures` failures in a row earlier, but no earlier than the host asks. */
export function nextCheck(now: Date, failures: number, retryAfter: number | null): Date {
  const delay = failures === 0 ? CHECK_INTERVAL_MS : Math.min(HOUR_MS * 2 ** (failures - 1), CHECK_INTERVAL_MS);
  return new Date(now.getTime() + Math.max(delay, Math.min((retryAfter ?? 0) * 1000, CHECK_INTERVAL_MS)));
}
