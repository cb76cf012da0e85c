import { v7 as newId } from "uuid";
import { ExpertReviewInput } from "#domain/expert-review.ts";
import type { Viewer } from "#domain/permissions.ts";
import { askExpert } from "#server/expert-reviews/requests.ts";
import { anything, claim, claimOf, maker, type PermissionRow, type Request } from "./row.ts";

const newReview: Request = async (owner) => ({
  params: { reviewId: newId() },
  body: { claimId: (await claimOf(owner)).id, expert: "Dr Vale", summary: "It is wrong." },
});

async function reviewOf(owner: Viewer): Promise<string> {
  const reviewId = newId();
  const input = ExpertReviewInput.parse({ claimId: (await claimOf(owner)).id, expert: "Dr Vale" });
  await askExpert(maker(owner), reviewId, input);
  return reviewId;
}

const review =
  (more: object): Request =>
  async (owner) => ({ params: { reviewId: await reviewOf(owner) }, ifMatch: 1, ...more });

const ANSWER = { secret: "gone", text: "I agree.", name: "Dr Vale" };

export const EXPERT_ROWS: PermissionRow[] = [
  ["GET /claims/:claimId/expert-reviews", "expert.ask", claim()],
  ["GET /expert-reviews", "expert.ask", anything()],
  ["PUT /expert-reviews/:reviewId", "expert.ask", newReview, { done: 201 }],
  ["PUT /expert-reviews/:reviewId/term", "expert.ask", review({ body: { days: 30 } })],
  ["DELETE /expert-reviews/:reviewId", "expert.ask", review({})],
  ["POST /expert-answers", "nothing", anything({ body: ANSWER }), { done: 422 }],
];
