import { v7 as newId } from "uuid";
import type { RouteKey } from "#api/routes.ts";
import type { MakeRequest } from "./values.ts";

/** Requests about how Galley runs, which have no content. */
export const operationRequests = (): Record<
  Extract<RouteKey, `${string}/operation${string}`>,
  Record<string, MakeRequest>
> => ({
  "GET /operation": { plain: () => ({}) },
  "POST /operation/jobs/:jobId/retry": { unknown: () => ({ params: { jobId: newId() } }) },
});
