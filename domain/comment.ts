import * as z from "zod";
import { Id, text } from "./fields.ts";
import type { ClaimFacts, Viewer } from "./permissions.ts";

/** In UTF-16 units. */
export const MAX_COMMENT_LENGTH = 5000;

export const COMMENT_KINDS = ["comment", "question"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Adds a comment, or changes one's own. */
export const CommentInput = z.strictObject({
  claimId: Id,
  /** The first comment of the thread; omitted or null for the first comment itself. */
  parentId: Id.nullish(),
  /** A question asks for an answer. */
  kind: z.enum(COMMENT_KINDS).default("comment"),
  text: text(MAX_COMMENT_LENGTH)
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => value.length > 0, "Write something before you send it."),
  /** The ids of the people mentioned in it. */
  mentions: z
    .array(Id)
    .max(50, "Mention at most 50 people.")
    .default([])
    .transform((ids) => [...new Set(ids)].sort()),
});
export type CommentInput = z.infer<typeof CommentInput>;

/** Whether the thread that a comment began is resolved. */
export const ResolutionInput = z.strictObject({ resolved: z.boolean() });

type Named = { id: string; name: string };

/** A comment on a claim, as its viewer may see it. */
export type Comment = {
  id: string;
  claimId: string;
  /** The first comment of the thread; null for the first comment itself. */
  parentId: string | null;
  author: Named;
  kind: CommentKind;
  /** Empty if it was withdrawn. */
  text: string;
  mentions: Named[];
  /** Whether its author knew how someone judges the claim. Viewers who are blind on it do not see the comment. */
  knew: boolean;
  /** When the thread was resolved; only on its first comment. */
  resolvedAt: string | null;
  resolvedBy: Named | null;
  withdrawnAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
};

/** A first comment with its replies, oldest first. */
export type Thread = { root: Comment; replies: Comment[] };

/** The threads of these comments, by age. In place of a hidden first comment comes the oldest visible reply. */
export function threadsOf(comments: Comment[]): Thread[] {
  const threads = new Map<string, Thread>();
  const byAge = [...comments].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  for (const comment of byAge.toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
    const key = comment.parentId ?? comment.id;
    const thread = threads.get(key);
    if (thread) thread.replies.push(comment);
    else threads.set(key, { root: comment, replies: [] });
  }
  return [...threads.values()].filter(hasText);
}

/** A thread whose comments were all withdrawn is not shown. */
const hasText = ({ root, replies }: Thread) => !root.withdrawnAt || replies.some(({ withdrawnAt }) => !withdrawnAt);

/**
 * Whether someone knows a judgement of the claim: a verdict they began, the ruling, or submitted verdicts of others.
 * `seesVerdicts` says whether there are any that they may see.
 */
export const knowsJudgement = (
  { ruled, ownVerdict }: Pick<ClaimFacts, "ruled" | "ownVerdict">,
  seesVerdicts: boolean,
): boolean => ruled || ownVerdict !== "none" || seesVerdicts;

/** Whether `viewer` may see a comment: their own, those whose author knew nothing, others after the blind phase. */
export const maySeeComment = (
  viewer: Pick<Viewer, "id">,
  comment: { authorId: string; knew: boolean },
  blind: boolean,
) => !comment.knew || !blind || comment.authorId === viewer.id;
