import { endpoint } from "#api/endpoint.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { workByPerson } from "#server/work/tasks.ts";

export const GET = endpoint("GET /work", async (viewer) => {
  const today = await todayInNewsroom(new Date());
  return { people: await workByPerson(viewer, today) };
});
