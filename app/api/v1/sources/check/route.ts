import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { checksOfAll, requestChecksOfAll } from "#server/sources/checks.ts";

export const POST = endpoint("POST /sources/check", async (viewer) =>
  acceptedResult(await requestChecksOfAll(viewer, new Date())),
);

export const GET = endpoint("GET /sources/check", (viewer) => checksOfAll(viewer, new Date()));
