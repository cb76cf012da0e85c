import { v7 as newId } from "uuid";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { clashRequests } from "./clash-requests.ts";
import { operationRequests } from "./operation-requests.ts";
import { ids, words } from "./values.ts";

/** The largest requests of the routes about exports and imports that run as jobs, and about affairs. */
export function exportRequests(newsroom: LargeNewsroom) {
  const { article, affairId } = newsroom;
  const unknown = () => ({ params: { exportId: newId() } });
  const unknownImport = () => ({ params: { importId: newId() } });
  return {
    ...clashRequests(newsroom),
    ...operationRequests(),
    "GET /exports": { plain: () => ({}) },
    "POST /exports": {
      all: () => ({ body: { format: "csv" } }),
      article: () => ({ body: { format: "html", scope: { article: article.id } } }),
    },
    "GET /exports/:exportId": { unknown },
    "GET /exports/:exportId/file": { unknown },
    "DELETE /exports/:exportId": { unknown },
    "GET /imports/:importId": { unknown: unknownImport },
    "POST /imports/:importId/store": { unknown: unknownImport },
    "DELETE /imports/:importId": { unknown: unknownImport },
    "GET /affairs": { plain: () => ({}) },
    "GET /articles/:articleId/related": { long: () => ({ params: { articleId: article.id } }) },
    "GET /affairs/:affairId": { long: () => ({ params: { affairId } }) },
    "PUT /affairs/:affairId": {
      long: () => ({
        params: { affairId: newId() },
        body: { name: words(200), description: words(2000), articles: [article.id] },
      }),
      unknown: () => ({ params: { affairId: newId() }, body: { name: words(20), articles: ids(500) } }),
    },
  };
}
