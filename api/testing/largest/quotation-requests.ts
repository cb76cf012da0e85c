import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { words } from "./values.ts";

/** The largest requests of the routes about quotations. */
export function quotationRequests({ quotedArticleId, quotationId }: LargeNewsroom) {
  const params = { quotationId };
  return {
    "GET /articles/:articleId/quotations": { many: () => ({ params: { articleId: quotedArticleId } }) },
    "GET /utterances/:quotationId": { long: () => ({ params }) },
    "PUT /utterances/:quotationId": {
      speaker: () => ({ params, body: { quotationId, speaker: words(200) }, ifMatch: 1 }),
    },
  };
}
