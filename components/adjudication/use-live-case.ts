import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { batch } from "#client/batch.ts";
import { onLiveEvent } from "#client/live-events.ts";
import { say } from "#components/ui/announcer.ts";

/** What is said when others change a claim while somebody rules on it. */
const SAYINGS: [RegExp, string][] = [
  [/^ruling\./, "Another editor ruled on this claim. This page now shows the ruling."],
  [/^verdict\./, "A verdict on this claim changed. This page now shows the change."],
  [/^(claim\.|article\.versioned$)/, "The claim changed. This page now shows the change."],
];

/**
 * Reads the page again when somebody else changes the claim, or one of the cited sources is kept anew. What is being
 * written stays.
 */
export function useLiveCase(
  { id: claimId, articleId }: { id: string; articleId: string },
  sourceIds: string[],
  viewerId: string,
): void {
  const router = useRouter();
  const cited = sourceIds.join(" ");
  useEffect(() => {
    const refreshSoon = batch(() => router.refresh());
    return onLiveEvent(({ type, actorId, sourceId, ...changed }) => {
      if (sourceId !== undefined && cited.includes(sourceId)) return refreshSoon();
      const isOfVersion = type === "article.versioned" && changed.articleId === articleId;
      const isOfClaim = changed.claimId === claimId && type !== "presence";
      if ((!isOfVersion && !isOfClaim && type !== "resumed") || actorId === viewerId) return;
      const [, saying] = SAYINGS.find(([pattern]) => pattern.test(type)) ?? [];
      if (saying) say(saying);
      refreshSoon();
    });
  }, [claimId, articleId, cited, viewerId, router]);
}
