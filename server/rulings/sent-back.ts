import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { knowsJudgement } from "#domain/comment.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { SendBackInput, SentBack } from "#domain/sent-back.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { lockClaim } from "#server/claims/lock.ts";
import { claimSeenBy, standingOf } from "#server/claims/rows.ts";
import { addComment } from "#server/comments/comments.ts";
import { COMMENT_PARTS, commentOf, namesOf } from "#server/comments/rows.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";

/** Ask the reviewers who gave these verdicts a question. It begins a thread on the claim and notifies the reviewers. */
export async function sendBack(viewer: Viewer, claimId: string, { commentId, question, verdicts }: SendBackInput) {
  permit(can(viewer, "ruling.give"), "Only editors can send claims back.");
  return write(async (tx) => {
    const claim = await lockClaim(tx, viewer, claimId);
    if (!claim) throw new NotFoundError("claim");
    const existing = await tx.comment.findUnique({ where: { id: commentId }, include: COMMENT_PARTS });
    if (existing && (existing.authorId !== viewer.id || existing.claimId !== claimId)) throw new NotFoundError("claim");
    if (existing) return { value: commentOf(existing, await namesOf(tx, [existing])), created: false };
    refuseArchived(claim.article);
    if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you send it back.");
    if (claim.ruling && standingOf(claim).state !== "stale")
      throw new RuleError("This claim has a ruling, so its verdicts are closed. Change the ruling instead.");
    const { verdicts: seen } = claimSeenBy({ ...viewer, hideNames: false }, claim);
    const reviewers = new Map(seen.map(({ id, reviewer }) => [id, reviewer.id]));
    const mentions = verdicts.map((id) => {
      const reviewer = reviewers.get(id);
      if (!reviewer)
        throw new RuleError("One of the verdicts you are asking about cannot be found. Read the claim again.");
      return reviewer;
    });
    const input = { claimId, kind: "question" as const, text: question, mentions: mentions.sort() };
    const about = {
      articleId: claim.articleId,
      knew: knowsJudgement(factsOf(viewer, claim), seen.length > 0),
      sentBack: mentions,
    };
    return { value: await addComment(tx, viewer, commentId, input, about), created: true };
  });
}

/** The latest open question of each claim that was sent back. Only for viewers who see all verdicts on the claims. */
export async function questionsOn(claimIds: string[]): Promise<Map<string, SentBack>> {
  type QuestionRow = { claimId: string; at: Date; question: string; id: string; name: string };
  const rows = await db.$queryRaw<QuestionRow[]>`
    SELECT DISTINCT ON (q."claimId") q."claimId", q."createdAt" AS at, q.text AS question, p.id, p.name
    FROM "Comment" q JOIN "Person" p ON p.id = q."authorId" AND p.role IN ('editor', 'admin')
    WHERE q."claimId" = ANY(${claimIds}::uuid[]) AND q.kind = 'question' AND q."parentId" IS NULL
      AND q."resolvedAt" IS NULL AND q."withdrawnAt" IS NULL
      AND EXISTS (
        SELECT FROM unnest(q.mentions) mentioned
        JOIN "Verdict" v ON v."claimId" = q."claimId" AND v."reviewerId" = mentioned AND v.state = 'submitted'
        WHERE v."updatedAt" <= q."createdAt" AND NOT EXISTS (
          SELECT FROM "Comment" a WHERE a."parentId" = q.id AND a."authorId" = mentioned AND a."withdrawnAt" IS NULL))
    ORDER BY q."claimId", q."createdAt" DESC`;
  return new Map(
    rows.map(({ claimId, at, question, id, name }) => [claimId, { at: at.toISOString(), by: { id, name }, question }]),
  );
}
