import type { SourceDetail } from "#domain/source/source-detail.ts";

type Looked = Pick<SourceDetail, "url" | "health" | "checkedAt" | "detailsState" | "checks" | "snapshots">;

/** The health of a source in a sentence, with what it means for whoever rests on it. */
export function healthSentence({ url, health, checkedAt, detailsState, checks, snapshots }: Looked): string {
  const copy = snapshots.length > 0 ? " The copy that was kept remains." : " No copy was kept.";
  if (health === "gone") return `Gone: its address answers that there is nothing there any more.${copy}`;
  if (health === "moved")
    return "Moved: the same text now stands at another address. Read it there and decide whether it still counts.";
  if (health === "changed")
    return "Changed: its text is no longer what earlier evidence rests on. Read what changed below.";
  if (health === "alive") return "Alive: it was there, with the text that was kept.";
  if (url === null) return "It has no address, so Galley can neither look at it nor keep a copy.";
  if (checkedAt) return `Not reached: ${checks[0]?.sentence ?? "the last look at it failed."}`;
  if (detailsState === "fetching") return "It is being fetched for the first time.";
  return "Nobody has looked at it yet. Galley takes a copy of each source that a verdict cites.";
}

/** What the latest look at a source showed, where it failed although the source was reached before. */
export function latestFailure({ health, checks: [latest] }: Pick<SourceDetail, "health" | "checks">): string | null {
  return health !== null && latest?.result === "unreachable" ? latest.sentence : null;
}
