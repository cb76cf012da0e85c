import "server-only";
import type { PassageContext } from "#domain/adjudication/passage-context.ts";
import type { Claim } from "#domain/claim.ts";
import type { HistoryPage } from "#domain/event.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { findClaim } from "./find-claims.ts";
import { claimHistory } from "./history.ts";
import { readPassageContext } from "./passage-context.ts";
import { claimSeenBy } from "./rows.ts";

/** A claim with its article, its context and its history, as the viewer may see them. */
export type ClaimDetail = {
  claim: Claim;
  article: { id: string; title: string; outlet: string | null; language: string };
  context: PassageContext | null;
  /** Its first page. */
  history: HistoryPage;
};

/** Null where there is no such claim, or none that the viewer may see. */
export async function findClaimDetail(viewer: Viewer, claimId: string): Promise<ClaimDetail | null> {
  if (!can(viewer, "article.read")) return null;
  const row = await findClaim(db, viewer, claimId);
  if (!row) return null;
  const { id, title, outlet, language } = row.article;
  const [context, history] = await Promise.all([readPassageContext(row), claimHistory(viewer, claimId)]);
  return { claim: claimSeenBy(viewer, row), article: { id, title, outlet, language }, context, history };
}
