import * as z from "zod";
import type { WorkspaceTarget } from "./addresses.ts";

/** The kinds of open work, most urgent first among those due on one day. */
export const WORK_KINDS = ["claim", "article", "stale", "question", "draft"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** The filter of My work, as its address has it. */
export const MyWorkFilter = z.strictObject({ kind: z.enum(WORK_KINDS).optional() });

export type WorkItem = {
  /** The id of the assignment, verdict or comment that it comes from. */
  id: string;
  kind: WorkKind;
  article: { id: string; title: string };
  /** The claim to go to; null for an article in which no claim needs the viewer's verdict. */
  claim: { id: string; statement: string } | null;
  /** A day, as 2026-03-12. */
  dueOn: string | null;
  /** When it arose. */
  since: string;
  /** For an assigned article: claims not ruled, those without the viewer's verdict, and their ids in text order. */
  missing: { claims: number; without: number; claimIds: string[] } | null;
  /** The note of the assignment, or the comment that needs an answer. */
  said: { by: { id: string; name: string }; text: string | null; commentId: string | null } | null;
  /** The version of the assignment, needed to say that it is done; null for other kinds. */
  version: number | null;
};

/** A claim that can be judged by whoever owes nothing. */
export type OfferedClaim = { id: string; statement: string; article: { id: string; title: string } };

/** A ruling that departs from the viewer's verdict. */
export type DepartingRuling = {
  claim: { id: string; statement: string };
  article: { id: string; title: string };
  myRating: string;
  rating: string;
  summary: string;
  reason: string | null;
  ruledBy: { id: string; name: string };
  ruledAt: string;
};

/** Someone's open work, most urgent first, and the rulings of the last weeks that depart from their verdicts. */
export type MyWork = { items: WorkItem[]; rulings: DepartingRuling[] };

/** How many items wait in the rooms of a person. */
export type WaitingCounts = { myWork: number; adjudication: number; readers: number };

/** By due date; then items without one, by kind and age. */
export function sortByUrgency(items: WorkItem[]): WorkItem[] {
  return [...items].sort(
    (a, b) =>
      (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
      WORK_KINDS.indexOf(a.kind) - WORK_KINDS.indexOf(b.kind) ||
      a.since.localeCompare(b.since) ||
      a.id.localeCompare(b.id),
  );
}

export const targetOf = ({ article, claim, said }: Pick<WorkItem, "article" | "claim" | "said">): WorkspaceTarget => ({
  articleId: article.id,
  claimId: claim?.id ?? null,
  commentId: said?.commentId ?? null,
});

/** The target after the claim `claimId`; after the last one the first. Null when there is no other open work. */
export function nextTarget(items: WorkItem[], claimId: string | null): WorkspaceTarget | null {
  const all = items.flatMap(targetsOf);
  const here = all.findIndex((target) => target.claimId !== null && target.claimId === claimId);
  const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
  return after.find((target) => target.claimId === null || target.claimId !== claimId) ?? null;
}

function targetsOf(item: WorkItem): WorkspaceTarget[] {
  const articleId = item.article.id;
  const lacking = item.missing?.claimIds.map((claimId) => ({ articleId, claimId, commentId: null })) ?? [];
  return lacking.length > 0 ? lacking : [targetOf(item)];
}
