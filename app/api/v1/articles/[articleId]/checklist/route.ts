import { endpoint } from "#api/endpoint.ts";
import { readChecklist } from "#server/editions/editions.ts";

export const GET = endpoint("GET /articles/:articleId/checklist", (viewer, { params }) =>
  readChecklist(viewer, params.articleId),
);
