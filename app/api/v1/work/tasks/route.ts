import { endpoint } from "#api/endpoint.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { tasksOf } from "#server/work/tasks.ts";

export const GET = endpoint("GET /work/tasks", async (viewer, { query }) =>
  tasksOf(viewer, query, await todayInNewsroom(new Date())),
);
