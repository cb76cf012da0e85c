import { endpoint, saveResult } from "#api/endpoint.ts";
import { readPerson, savePerson } from "#server/people/people.ts";

export const GET = endpoint("GET /people/:personId", (viewer, { params }) => readPerson(viewer, params.personId));
export const PUT = endpoint("PUT /people/:personId", async (viewer, { params, input, ifMatch, sessionId }) =>
  saveResult(await savePerson(viewer, params.personId, input, ifMatch, sessionId)),
);
