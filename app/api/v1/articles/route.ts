import { endpoint, saveResult } from "#api/endpoint.ts";
import { readIncoming } from "#api/incoming.ts";
import { importArticle } from "#server/articles/articles.ts";
import { listArticles } from "#server/articles/list.ts";

export const GET = endpoint("GET /articles", (viewer, { query }) => listArticles(viewer, query));
export const POST = endpoint("POST /articles", async (viewer, { input }) =>
  saveResult(await importArticle(viewer, await readIncoming(viewer, input))),
);
