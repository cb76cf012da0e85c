import { endpoint } from "#api/endpoint.ts";
import { listSavedViews } from "#server/saved-views/saved-views.ts";

export const GET = endpoint("GET /saved-views", (viewer) => listSavedViews(viewer));
