import * as z from "zod";
import { ExpertAnswer, ExpertReviewInput, ExpertReviewTerm } from "#domain/expert-review.ts";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";

const review = z.object({ reviewId: Id });

/** The routes about experts from outside; part of the table in routes.ts. */
export const EXPERT_ROUTES = {
  "GET /claims/:claimId/expert-reviews": {
    summary: "Which experts were asked about a claim, newest first, by keyset pages; for editors",
    params: z.object({ claimId: Id }),
    query: PageQuery,
  },
  "GET /expert-reviews": {
    summary: "The links of experts that work, those that expire first first, by keyset pages; for editors",
    query: PageQuery,
  },
  "PUT /expert-reviews/:reviewId": {
    summary: "Ask an expert about a claim and the draft of its ruling; the link is in this answer only; for editors",
    params: review,
    input: ExpertReviewInput,
    creates: true,
  },
  "PUT /expert-reviews/:reviewId/term": {
    summary: "Let the link of an expert work for so many days from now on; for editors",
    params: review,
    input: ExpertReviewTerm,
    ifMatch: true,
  },
  "DELETE /expert-reviews/:reviewId": {
    summary: "Revoke the link of an expert; for editors",
    params: review,
    ifMatch: true,
  },
  "POST /expert-answers": {
    summary: "Answer as an expert, with the secret of the link; the answer becomes a comment on the claim",
    input: ExpertAnswer,
    open: true,
  },
} as const;
