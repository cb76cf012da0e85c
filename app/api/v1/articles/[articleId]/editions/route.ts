import { endpoint, saveResult } from "#api/endpoint.ts";
import { editionsOfArticle } from "#server/editions/editions.ts";
import { publishEdition } from "#server/editions/publish.ts";
import { withdrawReport } from "#server/editions/withdraw.ts";

export const GET = endpoint("GET /articles/:articleId/editions", (viewer, { params, query }) =>
  editionsOfArticle(viewer, params.articleId, query),
);

export const PUT = endpoint("PUT /articles/:articleId/editions", async (viewer, { params, input, ifMatch }) =>
  saveResult(await publishEdition(viewer, params.articleId, input, ifMatch)),
);

export const DELETE = endpoint("DELETE /articles/:articleId/editions", (viewer, { params, input, ifMatch }) =>
  withdrawReport(viewer, params.articleId, input, ifMatch),
);
