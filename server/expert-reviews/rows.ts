import "server-only";
import type { ExpertReview } from "#domain/expert-review.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";

export const REVIEW_PARTS = { askedBy: NAMED } as const satisfies Prisma.ExpertReviewInclude;

export type ReviewRow = Prisma.ExpertReviewGetPayload<{ include: typeof REVIEW_PARTS }>;

/** A request as editors see it, without the answer, which is a comment on the claim. */
export function expertReviewOf(row: ReviewRow): ExpertReview {
  const { id, claimId, expert, question, askedBy, name, affiliation, version } = row;
  return {
    ...{ id, claimId, expert, question, askedBy, name, affiliation, version },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  };
}
