import "server-only";
import type { AskedOfReviewer } from "#domain/adjudication/case.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";

/** Open questions on a claim that are shown under verdicts, and answers to each; the threads have all of them. */
const MAX_QUESTIONS = 10;
const MAX_ANSWERS = 20;

/**
 * What editors asked these reviewers about the claim in open threads, and what each answered, by their ids, the latest
 * first. Only for viewers who are not blind on the claim.
 */
export async function askedOf(claimId: string, reviewerIds: string[]): Promise<Map<string, AskedOfReviewer[]>> {
  const questions = await db.comment.findMany({
    where: {
      ...{ claimId, kind: "question", parentId: null, resolvedAt: null, withdrawnAt: null },
      mentions: { hasSome: reviewerIds },
      author: { role: { in: ["editor", "admin"] } },
    },
    include: {
      author: NAMED,
      replies: {
        where: { withdrawnAt: null, authorId: { in: reviewerIds } },
        orderBy: { createdAt: "desc" },
        take: MAX_ANSWERS,
      },
    },
    orderBy: { createdAt: "desc" },
    take: MAX_QUESTIONS,
  });
  return new Map(
    reviewerIds.map((reviewerId) => [
      reviewerId,
      questions
        .filter(({ mentions }) => mentions.includes(reviewerId))
        .map(({ id, author, text, createdAt, replies }) => ({
          commentId: id,
          by: author,
          question: text,
          at: createdAt.toISOString(),
          answers: replies
            .filter(({ authorId }) => authorId === reviewerId)
            .map((reply) => ({ id: reply.id, text: reply.text, at: reply.createdAt.toISOString() }))
            .reverse(),
        })),
    ]),
  );
}
