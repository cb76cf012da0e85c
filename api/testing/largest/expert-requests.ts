import { v7 as newId } from "uuid";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { fromElsewhere } from "#server/testing/people.ts";
import { type MakeRequest, words } from "./values.ts";

/** The largest requests of the routes about experts from outside. */
export function expertRequests({ heavyClaimIds: [claimId = ""] }: LargeNewsroom) {
  const onReview = { params: { reviewId: newId() } };
  return {
    "GET /claims/:claimId/expert-reviews": { one: () => ({ params: { claimId } }) },
    "GET /expert-reviews": { all: () => ({}) },
    "PUT /expert-reviews/:reviewId": {
      long: () => ({
        params: { reviewId: newId() },
        body: { claimId, expert: words(190), summary: words(1_900), explanation: words(19_000) },
      }),
    },
    "PUT /expert-reviews/:reviewId/term": { one: () => ({ ...onReview, body: { days: 30 }, ifMatch: 1 }) },
    "DELETE /expert-reviews/:reviewId": { one: () => ({ ...onReview, ifMatch: 1 }) },
    "POST /expert-answers": {
      long: () => ({
        body: { secret: "s".repeat(200), text: words(4_900), name: words(110) },
        headers: Object.fromEntries(fromElsewhere()),
      }),
    },
  } satisfies Record<string, Record<string, MakeRequest>>;
}
