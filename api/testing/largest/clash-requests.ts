import { v7 as newId } from "uuid";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";

/** The largest requests of the routes about clashes and about what to check first. */
export function clashRequests({ article, affairId }: LargeNewsroom) {
  const onArticle = { params: { articleId: article.id } };
  return {
    "GET /affairs/:affairId/clashes": { long: () => ({ params: { affairId } }) },
    "GET /articles/:articleId/clashes": { long: () => onArticle },
    "PUT /clashes/:clashId/dismissed": {
      unknown: () => ({ params: { clashId: newId() }, body: { dismissed: true } }),
    },
    "GET /articles/:articleId/suggested-sentences": { long: () => onArticle },
    "GET /check-worthiness": { plain: () => ({}) },
    "DELETE /check-worthiness": { plain: () => ({}) },
  };
}
