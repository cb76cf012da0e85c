import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type Digest, digestOf, ruledIn, type Week, weekOf } from "#domain/digest.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readDashboard } from "#server/dashboard/dashboard.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";

/** The last week that is over in the newsroom. */
export const lastWeek = async (now: Date): Promise<Week> => weekOf(await todayInNewsroom(now), -1);

/** What the viewer may know of a week, and of what waits now. */
export async function readDigest(viewer: Viewer, week: Week, now = new Date()): Promise<Digest> {
  const [current, marked, ruled, scale] = await Promise.all([
    readDashboard(viewer, {}, now),
    readDashboard(viewer, week satisfies DashboardFilter, now),
    readDashboard(viewer, ruledIn(week), now),
    ratingScale(viewer),
  ]);
  return digestOf(week, { now: current, marked, ruled }, scale);
}
