import { endpoint, stored } from "#api/endpoint.ts";
import { readIncoming } from "#api/incoming.ts";
import { listArticles } from "#data/article-list.ts";
import { importArticle } from "#data/articles.ts";

export const GET = endpoint("GET /articles", (viewer, { query }) => listArticles(viewer, query));
export const POST = endpoint("POST /articles", async (viewer, { input }) =>
  stored(await importArticle(viewer, await readIncoming(viewer, input))),
);
