import { endpoint } from "#api/endpoint.ts";
import { previewIncoming } from "#api/incoming.ts";

export const POST = endpoint("POST /articles/preview", (viewer, { input }) => previewIncoming(viewer, input));
