import { endpoint } from "#api/endpoint.ts";
import { eventStream } from "#api/event-stream.ts";

export const dynamic = "force-dynamic";
export const GET = endpoint("GET /events", async (viewer, { query, request }) =>
  eventStream(viewer, request, query.article ? { articleId: query.article } : (query.only ?? "everything")),
);
