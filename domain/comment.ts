import * as z from "zod";
import { Id, text } from "./fields.ts";
import { PageQuery } from "./page-query.ts";
import { type ClaimFacts, isBlind, type Role, type Viewer } from "./permissions.ts";

/** In UTF-16 units. */
export const MAX_COMMENT_LENGTH = 5000;

/** A question asks for an answer. A comment about the work says nothing about the finding: its author answers for that. */
export const COMMENT_KINDS = ["comment", "question", "work"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Adds a comment, or changes one's own. */
export const CommentInput = z.strictObject({
  claimId: Id,
  /** The first comment of the thread; omitted or null for the first comment itself. */
  parentId: Id.nullish(),
  kind: z.enum(COMMENT_KINDS).default("comment"),
  text: text(MAX_COMMENT_LENGTH)
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => value.length > 0, "Write a comment before you send it."),
  /** The ids of the people mentioned in it. */
  mentions: z
    .array(Id)
    .max(50, "Mention at most 50 people.")
    .default([])
    .transform((ids) => [...new Set(ids)].sort()),
});
export type CommentInput = z.infer<typeof CommentInput>;

/** A page of the comments on a claim; with `names=hidden` without the names of reviewers who judged it, for editors. */
export const CommentsQuery = z.strictObject({ ...PageQuery.shape, names: z.enum(["hidden"]).optional() });
export type CommentsQuery = z.infer<typeof CommentsQuery>;

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
  /**
   * Whether it may tell how someone judges the claim: its author knew, and did not mark it as about the work. Viewers
   * who are blind on the claim do not see it.
   */
  knew: boolean;
  /** When the thread was resolved; only on its first comment. */
  resolvedAt: string | null;
  resolvedBy: Named | null;
  withdrawnAt: string | null;
  /** Who wrote it where that was an expert from outside; the author is then the editor who asked them. */
  outside: { name: string; affiliation: string | null } | null;
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

/** Whether a comment of this kind may tell what its author knows. One about the work must not, so all may see it. */
export const mayTell = (kind: CommentKind, knowsJudgement: boolean): boolean => kind !== "work" && knowsJudgement;

/** How far a claim is judged, as somebody who is not blind on it knows. */
export type KnownJudgement = { isRuled: boolean; submittedBy: string[] };

/** Whether a person is blind on a claim because they owe a verdict, so that they get comments on the judgement later. */
export const owesVerdict = ({ id, role }: { id: string; role: Role }, { isRuled, submittedBy }: KnownJudgement) =>
  isBlind({ role }, { ruled: isRuled, ownVerdict: submittedBy.includes(id) ? "submitted" : "none" });

/**
 * Whether `viewer` may see a comment: their own, those that tell nothing, others after the blind phase. What an expert
 * from outside wrote is nobody's own.
 */
export const maySeeComment = (
  viewer: Pick<Viewer, "id">,
  comment: { authorId: string; knew: boolean; expertReviewId: string | null },
  blind: boolean,
) => !comment.knew || !blind || (comment.authorId === viewer.id && comment.expertReviewId === null);
