import { v7 as newId } from "uuid";
import { ExpertReviewInput } from "#domain/expert-review.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { askExpert } from "#server/expert-reviews/requests.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { fromElsewhere, somebody } from "#server/testing/people.ts";
import type { Sample } from "./requests.ts";

/** Samples of the routes about experts from outside. */
export async function expertSamples(viewer: Viewer): Promise<Sample[]> {
  const article = await articleOfLines(viewer, ["The bridge opened in 1932."]);
  const claim = await markClaim(viewer, article, "1932");
  const evidence = [{ source: { title: "Register" }, stance: "supports" as const }];
  await rate(await somebody("reviewer"), claim, "true", { evidence });
  const piece = await db.evidence.findFirstOrThrow({ where: { verdict: { claimId: claim.id } }, select: { id: true } });
  const input = { claimId: claim.id, expert: "Dr Vale", question: "Is it so?", rating: "true", days: 7 };
  const draft = { summary: "It is so.", explanation: "As the register says.", evidence: [piece.id] };
  const asked = newId();
  await askExpert(viewer, asked, ExpertReviewInput.parse(input));
  const answer = { secret: "gone", text: "I agree.", name: "Dr Vale", affiliation: "University of Harbours" };
  return [
    {
      route: "GET /claims/:claimId/expert-reviews",
      makeRequest: () => ({ params: { claimId: claim.id }, query: { after: "WyJhIiwiYiJd" } }),
      status: 200,
    },
    { route: "GET /expert-reviews", makeRequest: () => ({ query: { after: "WyJhIiwiYiJd" } }), status: 200 },
    {
      route: "PUT /expert-reviews/:reviewId",
      makeRequest: () => ({
        params: { reviewId: newId() },
        body: { ...input, ...draft, withNames: true, withCopies: true, email: "vale@university.example" },
      }),
      status: 201,
    },
    {
      route: "PUT /expert-reviews/:reviewId/term",
      makeRequest: () => ({ params: { reviewId: asked }, body: { days: 30 }, ifMatch: 1 }),
      status: 200,
    },
    {
      route: "POST /expert-answers",
      makeRequest: () => ({ body: answer, headers: Object.fromEntries(fromElsewhere()) }),
      status: 422,
    },
  ];
}
