import { v7 as newId } from "uuid";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";

/** The largest requests of the routes about exports that run as jobs. */
export function exportRequests({ article }: LargeNewsroom) {
  const unknown = () => ({ params: { exportId: newId() } });
  return {
    "GET /exports": { plain: () => ({}) },
    "POST /exports": {
      all: () => ({ body: { format: "csv" } }),
      article: () => ({ body: { format: "html", scope: { article: article.id } } }),
    },
    "GET /exports/:exportId": { unknown },
    "GET /exports/:exportId/file": { unknown },
    "DELETE /exports/:exportId": { unknown },
  };
}
