import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { knowsJudgement } from "#domain/comment.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { SendBackInput, SentBack, SentBackState } from "#domain/sent-back.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { lockClaim } from "#server/claims/lock.ts";
import { claimSeenBy, standingOf } from "#server/claims/rows.ts";
import { addComment } from "#server/comments/comments.ts";
import { COMMENT_PARTS, commentOf, namesOf } from "#server/comments/rows.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";

const { sql } = Prisma;

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

/** Open questions of editors to reviewers who gave a verdict, as `q`: those that claims were sent back with. */
const FROM_QUESTIONS = sql`"Comment" q JOIN "Person" p ON p.id = q."authorId" AND p.role IN ('editor', 'admin')`;
const IS_OPEN = sql`q.kind = 'question' AND q."parentId" IS NULL AND q."resolvedAt" IS NULL AND q."withdrawnAt" IS NULL
  AND EXISTS (SELECT FROM "Verdict" v WHERE v."claimId" = q."claimId" AND v."reviewerId" = ANY(q.mentions))`;

/** Whether somebody whom question `q` mentions has neither answered it nor changed their verdict since. */
const IS_WAITING = sql`EXISTS (
  SELECT FROM unnest(q.mentions) mentioned
  JOIN "Verdict" v ON v."claimId" = q."claimId" AND v."reviewerId" = mentioned AND v.state = 'submitted'
  WHERE v."updatedAt" <= q."createdAt" AND NOT EXISTS (
    SELECT FROM "Comment" a WHERE a."parentId" = q.id AND a."authorId" = mentioned AND a."withdrawnAt" IS NULL))`;

/** Whether claim `c` was sent back and waits for an answer, or all have answered. Only for claims without blind phase. */
export const isSentBack = (state: SentBackState): Prisma.Sql => {
  const waits = sql`EXISTS (SELECT FROM ${FROM_QUESTIONS} WHERE q."claimId" = c.id AND ${IS_OPEN} AND ${IS_WAITING})`;
  if (state === "waiting") return waits;
  return sql`EXISTS (SELECT FROM ${FROM_QUESTIONS} WHERE q."claimId" = c.id AND ${IS_OPEN}) AND NOT ${waits}`;
};

/** The latest open question of each claim that was sent back, preferably one that waits. Only for who sees all verdicts. */
export async function questionsOn(claimIds: string[]): Promise<Map<string, SentBack>> {
  type QuestionRow = { claimId: string; at: Date; question: string; id: string; name: string; answeredAt: Date | null };
  const rows = await db.$queryRaw<QuestionRow[]>`
    SELECT DISTINCT ON (q."claimId") q."claimId", q."createdAt" AS at, q.text AS question, p.id, p.name,
      CASE WHEN NOT ${IS_WAITING} THEN greatest(
        (SELECT max(a."createdAt") FROM "Comment" a
          WHERE a."parentId" = q.id AND a."authorId" = ANY(q.mentions) AND a."withdrawnAt" IS NULL),
        (SELECT max(v."updatedAt") FROM "Verdict" v WHERE v."claimId" = q."claimId"
          AND v."reviewerId" = ANY(q.mentions) AND v."updatedAt" > q."createdAt"),
        q."createdAt") END AS "answeredAt"
    FROM ${FROM_QUESTIONS}
    WHERE q."claimId" = ANY(${claimIds}::uuid[]) AND ${IS_OPEN}
    ORDER BY q."claimId", ${IS_WAITING} DESC, q."createdAt" DESC`;
  return new Map(
    rows.map(({ claimId, at, question, id, name, answeredAt }) => [
      claimId,
      { at: at.toISOString(), by: { id, name }, question, answeredAt: answeredAt?.toISOString() ?? null },
    ]),
  );
}
