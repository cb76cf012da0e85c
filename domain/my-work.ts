/** Why someone owes something, most pressing first among those due on one day. */
export const WORK_KINDS = ["claim", "article", "stale", "question", "draft"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One thing that someone owes. */
export type WorkItem = {
  /** Of the assignment, the verdict or the comment it comes from. */
  id: string;
  kind: WorkKind;
  article: { id: string; title: string };
  /** The claim to go to; null where an article has none yet that asks for their verdict. */
  claim: { id: string; statement: string } | null;
  /** A day, as 2026-03-12. */
  dueOn: string | null;
  /** Since when. */
  since: string;
  /** Of an assigned article: its claims that are not ruled, how many of them lack their verdict, and which those are, in the order of the text. */
  missing: { claims: number; without: number; claimIds: string[] } | null;
  /** What was said when it was assigned, or asked. */
  said: { by: { id: string; name: string }; text: string | null; commentId: string | null } | null;
  /** Of an assignment: its version, to say that it is done. */
  version: number | null;
};

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

/** What someone owes, first things first, and the rulings of the last weeks that depart from their verdicts. */
export type MyWork = { items: WorkItem[]; rulings: DepartingRuling[] };

/** First what is due first; what has no day after that, by kind and age. */
export function inOrderOfWork(items: WorkItem[]): WorkItem[] {
  return [...items].sort(
    (a, b) =>
      (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
      WORK_KINDS.indexOf(a.kind) - WORK_KINDS.indexOf(b.kind) ||
      a.since.localeCompare(b.since) ||
      a.id.localeCompare(b.id),
  );
}

/** Where something is owed: an article, mostly a claim in it, sometimes a comment on that. */
export type Place = { articleId: string; claimId: string | null; commentId: string | null };

/** Where a thing that is owed is done. */
export const workHref = ({ articleId, claimId, commentId }: Place): string =>
  `/articles/${articleId}${claimId ? `?claim=${claimId}` : ""}${commentId ? `#comment-${commentId}` : ""}`;

/** Where one goes to do it first. */
export const placeOf = ({ article, claim, said }: Pick<WorkItem, "article" | "claim" | "said">): Place => ({
  articleId: article.id,
  claimId: claim?.id ?? null,
  commentId: said?.commentId ?? null,
});

/** The place to go to after the claim one is at: the next in order, from the end the first again. Null when nothing else is owed. */
export function nextPlace(items: WorkItem[], claimId: string | null): Place | null {
  const all = items.flatMap(placesOf);
  const here = all.findIndex((place) => place.claimId !== null && place.claimId === claimId);
  const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
  return after.find((place) => place.claimId === null || place.claimId !== claimId) ?? null;
}

function placesOf(item: WorkItem): Place[] {
  const articleId = item.article.id;
  const lacking = item.missing?.claimIds.map((claimId) => ({ articleId, claimId, commentId: null })) ?? [];
  return lacking.length > 0 ? lacking : [placeOf(item)];
}
