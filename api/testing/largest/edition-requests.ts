import { CHECKLIST_KEYS } from "#domain/checklist.ts";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { type MakeRequest, words } from "./values.ts";

/** The largest requests of the routes about publishing. */
export function editionRequests({ article }: LargeNewsroom) {
  const onArticle = { params: { articleId: article.id } };
  return {
    "GET /articles/:articleId/checklist": { many: () => onArticle },
    "GET /articles/:articleId/edition-preview": { many: () => onArticle },
    "GET /articles/:articleId/editions": { many: () => onArticle },
    "PUT /articles/:articleId/editions": {
      reasons: () => ({
        ...onArticle,
        body: { reasons: Object.fromEntries(CHECKLIST_KEYS.map((key) => [key, words(1000)])) },
      }),
    },
    "DELETE /articles/:articleId/editions": {
      reason: () => ({ ...onArticle, body: { reason: words(1000) }, ifMatch: 1 }),
    },
  } satisfies Record<string, Record<string, MakeRequest>>;
}
