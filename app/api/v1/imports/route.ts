import { endpoint, saveResult } from "#api/endpoint.ts";
import { storeIncoming } from "#api/incoming-import.ts";

export const POST = endpoint("POST /imports", async (viewer, { input, query }) =>
  saveResult(await storeIncoming(viewer, input, { articleId: query.article })),
);
