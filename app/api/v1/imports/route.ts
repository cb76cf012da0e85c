import { endpoint } from "#api/endpoint.ts";
import { storeIncoming } from "#api/incoming-import.ts";

export const POST = endpoint("POST /imports", (viewer, { input, query }) =>
  storeIncoming(viewer, input, { articleId: query.article }),
);
