import "server-only";
import { v7 as newId } from "uuid";
import { RuleError } from "#domain/errors.ts";
import type { ExpertAnswer, ExpertView, ShownClaim } from "#domain/expert-review.ts";
import { can } from "#domain/permissions.ts";
import { networkOf } from "#server/auth/client-address.ts";
import { countAttempt, rateLimit } from "#server/auth/rate-limit.ts";
import { hashSecret } from "#server/auth/secrets.ts";
import { addExpertComment } from "#server/comments/expert-comment.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { expertReviewOf, REVIEW_PARTS } from "./rows.ts";

/** Answers from one network in a quarter of an hour, wrong links included. */
const NETWORK_LIMIT = rateLimit("expert answer network", 20);

const LINK_OVER = "This link has expired or was ended. Ask the newsroom for a new one.";

/** What the link shows; null when it is over, or never existed. */
export async function readExpertView(secret: string, now = new Date()): Promise<ExpertView | null> {
  const review = await findUsable(db, secret, now);
  if (!review) return null;
  const { shown, question, expiresAt, answer, answeredAt, name, affiliation } = review;
  const isAnswered = answer !== null && answeredAt !== null && name !== null;
  return {
    shown: shown as unknown as ShownClaim,
    question,
    expiresAt: expiresAt.toISOString(),
    answer: isAnswered ? { text: answer, name, affiliation, at: answeredAt.toISOString() } : null,
  };
}

/** The text of a kept copy that the link shows, by the position of its piece of evidence. */
export async function readExpertCopy(
  secret: string,
  position: number,
): Promise<{ title: string; text: string } | null> {
  const view = await readExpertView(secret);
  const piece = view?.shown.evidence[position];
  if (!piece?.copy) return null;
  const content = await db.content.findUnique({ where: { sha256: piece.copy.sha256 }, select: { text: true } });
  return content?.text ? { title: piece.source.title, text: content.text } : null;
}

/** Store the answer of an expert as a comment on the claim, and notify the editor. A link takes one answer. */
export async function answerAsExpert(
  { secret, text, name, affiliation = null }: ExpertAnswer,
  headers: Pick<Headers, "get">,
  now = new Date(),
): Promise<{ answered: true }> {
  await countAttempt([[NETWORK_LIMIT, networkOf(headers)]]);
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "ExpertReview" WHERE "tokenHash" = ${hashSecret(secret)} FOR UPDATE`;
    const before = await findUsable(tx, secret, now);
    if (!before) throw new RuleError(LINK_OVER);
    if (before.answer === text && before.name === name) return { answered: true };
    if (before.answeredAt) throw new RuleError("You have answered already. Write to the newsroom to add something.");
    const data = { answer: text, name, affiliation, answeredAt: now, version: { increment: 1 } };
    const after = await tx.expertReview.update({ where: { id: before.id }, data, include: REVIEW_PARTS });
    const { articleId } = before.claim;
    const object = { type: "expert-review", id: after.id };
    const values = { before: expertReviewOf(before), after: expertReviewOf(after) };
    recordEvent(tx, { type: "expert.answered", actorId: null, object, articleId, claimId: after.claimId, ...values });
    await addExpertComment(tx, { id: newId(), text, review: after, articleId });
    return { answered: true };
  });
}

/** Whether somebody has such a link is told in the same way for a wrong one and one that is over. */
async function findUsable(tx: Pick<Transaction, "expertReview">, secret: string, now: Date) {
  const review = await tx.expertReview.findUnique({
    where: { tokenHash: hashSecret(secret) },
    include: {
      askedBy: { select: { id: true, name: true, role: true, disabledAt: true } },
      claim: { select: { articleId: true, withdrawnAt: true, article: { select: { archivedAt: true } } } },
    },
  });
  if (!review || review.revokedAt || review.expiresAt <= now) return null;
  // A link ends with the right of its editor to make one, and with the work on the claim.
  const { askedBy, claim } = review;
  if (askedBy.disabledAt || !can(askedBy, "expert.ask")) return null;
  return claim.withdrawnAt || claim.article.archivedAt ? null : review;
}
