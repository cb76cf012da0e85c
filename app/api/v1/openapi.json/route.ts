import { openEndpoint } from "#api/endpoint.ts";
import { openApi } from "#api/openapi.ts";
import project from "#package.json" with { type: "json" };

export const GET = openEndpoint("GET /openapi.json", async () => openApi(project.version));
