import { endpoint } from "#api/endpoint.ts";
import { erasePerson } from "#server/people/erase-person.ts";

export const DELETE = endpoint("DELETE /people/:personId/identity", (viewer, { params }) =>
  erasePerson(viewer, params.personId, new Date()),
);
