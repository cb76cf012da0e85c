import { endpoint } from "#api/endpoint.ts";
import { privatePage } from "#api/public-page.ts";
import { previewEdition } from "#server/editions/preview.ts";

export const GET = endpoint("GET /articles/:articleId/edition-preview", async (viewer, { params, query }) => {
  const { html, style } = await previewEdition(viewer, params.articleId, query);
  return privatePage(html, [style]);
});
