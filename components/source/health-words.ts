import { CHECK_RESULTS } from "#domain/source/health.ts";
import type { CheckedSource } from "#domain/source/source-detail.ts";

type Looked = Pick<CheckedSource, "url" | "health" | "checkedAt" | "detailsState">;

/** The health of a source in a word or two. */
export function healthWords({ url, health, checkedAt, detailsState }: Looked): string {
  if (health) return CHECK_RESULTS[health];
  if (url === null) return "No address";
  if (checkedAt) return CHECK_RESULTS.unreachable;
  return detailsState === "fetching" ? "Being fetched" : "Not checked";
}
