import type { Claim } from "#domain/claim.ts";
import { type Source, sourceKey } from "#domain/source.ts";

/** The sources that verdicts on these claims cite, each once, the one that was cited last first. */
export function recentSources(claims: Pick<Claim, "myVerdict" | "verdicts">[]): Source[] {
  const verdicts = claims.flatMap(({ myVerdict, verdicts }) => (myVerdict ? [myVerdict, ...verdicts] : verdicts));
  const latestFirst = verdicts.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const byKey = new Map<string, Source>();
  for (const { evidence } of latestFirst)
    for (const { source } of evidence.toReversed())
      if (source.id !== "" && !byKey.has(sourceKey(source))) byKey.set(sourceKey(source), source);
  return [...byKey.values()];
}
