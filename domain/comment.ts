import * as z from "zod";
import { Id, text } from "./fields.ts";
import { type ClaimFacts, isBlind, type Viewer } from "./permissions.ts";

/** Most UTF-16 units of a comment. */
export const LONGEST_COMMENT = 5000;

export const COMMENT_KINDS = ["comment", "question"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Writing a comment, or changing the words of one's own. */
export const CommentInput = z.strictObject({
  claimId: Id,
  /** The comment that began the thread; left out or null to begin one. */
  parentId: Id.nullish(),
  /** A question asks for an answer. */
  kind: z.enum(COMMENT_KINDS).default("comment"),
  text: text(LONGEST_COMMENT)
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => value.length > 0, "Write something before you send it."),
  /** People named in it. */
  mentions: z
    .array(Id)
    .max(50, "Mention at most 50 people.")
    .default([])
    .transform((ids) => [...new Set(ids)].sort()),
});
export type CommentInput = z.infer<typeof CommentInput>;

/** Whether the thread that a comment began is settled. */
export const ResolutionInput = z.strictObject({ resolved: z.boolean() });

type Named = { id: string; name: string };

/** A comment on a claim, as its viewer may see it. */
export type Comment = {
  id: string;
  claimId: string;
  /** The comment that began the thread; null in that one. */
  parentId: string | null;
  author: Named;
  kind: CommentKind;
  /** Empty when it was withdrawn. */
  text: string;
  mentions: Named[];
  /** Whether its author knew how someone judges the claim. Such comments are kept from whoever is blind on it. */
  knew: boolean;
  /** Of a thread: on its first comment. */
  resolvedAt: string | null;
  resolvedBy: Named | null;
  withdrawnAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
};

/** A first comment with its answers, oldest first. */
export type Thread = { root: Comment; replies: Comment[] };

/** Comments as threads, by age. Where the first comment is kept from the viewer, the oldest they may see stands for it. */
export function threadsOf(comments: Comment[]): Thread[] {
  const threads = new Map<string, Thread>();
  const byAge = [...comments].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  for (const comment of byAge.toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
    const key = comment.parentId ?? comment.id;
    const thread = threads.get(key);
    if (thread) thread.replies.push(comment);
    else threads.set(key, { root: comment, replies: [] });
  }
  return [...threads.values()].filter(isShown);
}

/** A withdrawn comment that nobody answered leaves nothing behind. */
const isShown = ({ root, replies }: Thread) => !root.withdrawnAt || replies.some(({ withdrawnAt }) => !withdrawnAt);

/**
 * Whether someone knows how the claim is judged: by a verdict they have begun, by the ruling, or by others' verdicts where
 * there are any that they may see. What they write then is kept from whoever is blind.
 */
export function knowsOf(
  viewer: Pick<Viewer, "id" | "role">,
  facts: Pick<ClaimFacts, "ruled" | "submittedBy" | "draftedBy">,
): boolean {
  if (facts.ruled || facts.submittedBy.includes(viewer.id) || facts.draftedBy.includes(viewer.id)) return true;
  return facts.submittedBy.length > 0 && !isBlind(viewer, facts);
}

/** Whether `viewer` may see a comment: what its author wrote knowing nothing, and their own, always; the rest after the blind phase. */
export const maySeeComment = (
  viewer: Pick<Viewer, "id">,
  comment: { authorId: string; knew: boolean },
  blind: boolean,
) => !comment.knew || !blind || comment.authorId === viewer.id;
