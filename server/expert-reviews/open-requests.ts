import "server-only";
import * as z from "zod";
import type { OpenExpertReview } from "#domain/expert-review.ts";
import { Id, Moment } from "#domain/fields.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Role, type Viewer } from "#domain/permissions.ts";
import { notBlindTo } from "#server/claims/blindness.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { ONLY_EDITORS } from "./requests.ts";
import { expertReviewOf, REVIEW_PARTS } from "./rows.ts";

export const EXPERTS_PAGE_SIZE = 50;

/** A page ends at the expiry of its last link, and its id. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

/**
 * The requests to experts whose links work, those that expire first first. Requests of others on claims on which the
 * viewer is blind are left out.
 */
export async function openExpertReviews(
  viewer: Viewer,
  { after }: PageQuery = {},
  now = new Date(),
): Promise<{ reviews: OpenExpertReview[]; nextCursor?: string }> {
  permit(can(viewer, "expert.ask"), ONLY_EDITORS);
  const [expiresAt, last] = CURSOR.decode(after) ?? [];
  const beyond = expiresAt && last ? { OR: [{ expiresAt: { gt: expiresAt } }, { expiresAt, id: { gt: last } }] } : {};
  const seen = { OR: [{ askedById: viewer.id }, { claim: notBlindTo(viewer) }] };
  // The others work no longer (answers.ts).
  const works = {
    ...{ answeredAt: null, revokedAt: null, expiresAt: { gt: now } },
    claim: { withdrawnAt: null, article: { archivedAt: null } },
    askedBy: { disabledAt: null, role: { in: ["editor", "admin"] as Role[] } },
  };
  const rows = await db.expertReview.findMany({
    where: { AND: [works, seen, beyond] },
    include: { ...REVIEW_PARTS, claim: { select: { statement: true, article: { select: { title: true } } } } },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: EXPERTS_PAGE_SIZE + 1,
  });
  const { page, next } = pageOf(rows, EXPERTS_PAGE_SIZE, (row) => CURSOR.encode([row.expiresAt.toISOString(), row.id]));
  const reviews = page.map(({ claim, ...row }) => ({
    ...expertReviewOf(row),
    ...{ statement: claim.statement, articleTitle: claim.article.title },
  }));
  return { reviews, ...next };
}
