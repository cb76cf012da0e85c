import { endpoint } from "#api/endpoint.ts";
import { changeUtterance } from "#server/quotations/change-utterance.ts";
import { readUtterance } from "#server/quotations/utterances.ts";

export const GET = endpoint("GET /utterances/:quotationId", (viewer, { params, query }) =>
  readUtterance(viewer, params.quotationId, query),
);
export const PUT = endpoint("PUT /utterances/:quotationId", (viewer, { params, input, ifMatch }) =>
  changeUtterance(viewer, params.quotationId, input, ifMatch),
);
