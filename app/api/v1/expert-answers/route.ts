import { openEndpoint } from "#api/endpoint.ts";
import { answerAsExpert } from "#server/expert-reviews/answers.ts";

export const POST = openEndpoint("POST /expert-answers", ({ input, request }) =>
  answerAsExpert(input, request.headers),
);
