import { useCallback, useEffect, useState } from "react";
import { ProblemError, send, UnreachableError } from "#client/api.ts";
import { onLiveEvent } from "#client/live-events.ts";
import type { Comment } from "#domain/comment.ts";

export type Comments = {
  /** Null while they are being read for the first time. */
  comments: Comment[] | null;
  problem: string | null;
  /** Show a comment as the server stored it. */
  put: (comment: Comment) => void;
  read: () => Promise<void>;
};

/**
 * What was said about a claim, kept up with what others say. Read again when `phase` changes: more may be seen then. Of
 * a claim that is not stored yet nobody can have said anything.
 */
export function useComments(claimId: string, isStored: boolean, phase: string): Comments {
  const [comments, setComments] = useState<Comment[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = useCallback(async () => {
    try {
      const { value } = await send<{ comments: Comment[] }>("GET", `/claims/${claimId}/comments`);
      setComments(value.comments);
      setProblem(null);
    } catch (error) {
      if (error instanceof UnreachableError) setProblem("Galley cannot be reached. Comments will appear when it can.");
      else if (error instanceof ProblemError) setProblem(error.detail);
      else throw error;
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
  const put = useCallback((comment: Comment) => {
    setComments((shown) => {
      const others = (shown ?? []).filter(({ id }) => id !== comment.id);
      return [...others, comment].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
    });
  }, []);
  return { comments, problem, put, read };
}
