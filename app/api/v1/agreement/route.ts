import { endpoint } from "#api/endpoint.ts";
import { readAgreement } from "#server/quality/agreement.ts";

export const GET = endpoint("GET /agreement", (viewer, { query }) => readAgreement(viewer, query));
