import { useCallback, useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { onLiveEvent } from "#client/live-events.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Comment } from "#domain/comment.ts";

/** The comments on a claim, kept current. They are read again when `phase` changes: more may be seen then. */
export function useComments(claimId: string, isStored: boolean, phase: string) {
  // Null while they are read for the first time.
  const [comments, setComments] = useState<Comment[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = useCallback(async () => {
    try {
      const { value } = await send<{ comments: Comment[] }>("GET", `/claims/${claimId}/comments`);
      setComments(value.comments);
      setProblem(null);
    } catch (error) {
      setProblem(problemSentence(error, "Galley cannot be reached. Comments will appear when it can."));
    }
  }, [claimId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the phase decides what the server sends
  useEffect(() => {
    if (!isStored) return;
    void read();
    return onLiveEvent((event) => {
      const isOfClaim = event.type.startsWith("comment.") && event.claimId === claimId;
      if (isOfClaim || event.type === "resumed") void read();
    });
  }, [read, claimId, isStored, phase]);
  /** Show a comment as the server stored it. */
  const put = (comment: Comment) =>
    setComments((before) => {
      const others = (before ?? []).filter(({ id }) => id !== comment.id);
      return [...others, comment].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
    });
  return { comments, problem, put };
}
