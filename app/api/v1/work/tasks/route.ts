import { endpoint } from "#api/endpoint.ts";
import { dayOf } from "#domain/assignment.ts";
import { tasksOf } from "#server/work/tasks.ts";

export const GET = endpoint("GET /work/tasks", (viewer, { query }) => tasksOf(viewer, query, dayOf(new Date())));
