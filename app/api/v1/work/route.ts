import { endpoint } from "#api/endpoint.ts";
import { dayOf } from "#domain/assignment.ts";
import { workByPerson } from "#server/work/tasks.ts";

export const GET = endpoint("GET /work", async (viewer) => ({ people: await workByPerson(viewer, dayOf(new Date())) }));
