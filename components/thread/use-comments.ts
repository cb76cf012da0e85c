import { useCallback, useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { onLiveEvent } from "#client/live-events.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { addressWith } from "#domain/address-fields.ts";
import type { Comment } from "#domain/comment.ts";
import type { DiscussedClaim } from "./discussed-claim.ts";

type Page = { comments: Comment[]; nextCursor?: string };

/** The comments on a claim, the latest page first, kept current. When `phase` changes they are read again. */
export function useComments({ id: claimId, isStored, namesHidden }: DiscussedClaim, phase: string) {
  // Null while they are read for the first time.
  const [comments, setComments] = useState<Comment[] | null>(null);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useCallback(async (work: () => Promise<void>) => {
    const unreachable = "Galley cannot be reached. Comments will appear when it responds.";
    setProblem(
      await work().then(
        () => null,
        (error) => problemSentence(error, unreachable),
      ),
    );
  }, []);
  const read = useCallback(
    () =>
      attempt(async () => {
        const { value } = await send<Page>("GET", pageAt(claimId, namesHidden));
        setComments(value.comments);
        setEarlier(value.nextCursor ?? null);
      }),
    [claimId, namesHidden, attempt],
  );
  /** The latest comments are read again; earlier ones stay. */
  const readLatest = useCallback(
    () =>
      attempt(async () => {
        const { value } = await send<Page>("GET", pageAt(claimId, namesHidden));
        setComments((before) => merged(before ?? [], value.comments));
      }),
    [claimId, namesHidden, attempt],
  );
  /** Resolves to whether there are still earlier ones. */
  const readEarlier = async (): Promise<boolean> => {
    let hasMore = true;
    await attempt(async () => {
      const { value } = await send<Page>("GET", pageAt(claimId, namesHidden, earlier));
      setComments((before) => merged(before ?? [], value.comments));
      setEarlier(value.nextCursor ?? null);
      hasMore = value.nextCursor !== undefined;
    });
    return hasMore;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the phase decides what the server sends
  useEffect(() => {
    if (!isStored) return;
    void read();
    return onLiveEvent((event) => {
      const isOfClaim = event.type.startsWith("comment.") && event.claimId === claimId;
      if (isOfClaim) void readLatest();
      if (event.type === "resumed") void read();
    });
  }, [read, readLatest, claimId, isStored, phase]);
  /** Show a comment as the server stored it. */
  const put = (comment: Comment) => setComments((before) => merged(before ?? [], [comment]));
  return { comments, problem, put, readEarlier: earlier === null ? null : readEarlier };
}

const pageAt = (claimId: string, namesHidden: boolean, after: string | null = null) =>
  addressWith(`/claims/${claimId}/comments`, { after: after ?? undefined, names: namesHidden ? "hidden" : undefined });

/** Comments by age, each once, as it is in the second list. */
function merged(before: Comment[], added: Comment[]): Comment[] {
  const ids = new Set(added.map(({ id }) => id));
  const all = [...before.filter(({ id }) => !ids.has(id)), ...added];
  return all.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}
