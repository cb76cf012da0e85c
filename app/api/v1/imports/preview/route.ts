import { endpoint } from "#api/endpoint.ts";
import { previewIncomingImport } from "#api/incoming-import.ts";

export const POST = endpoint("POST /imports/preview", (viewer, { input, query }) =>
  previewIncomingImport(viewer, input, { articleId: query.article }),
);
