import { redirect } from "next/navigation";
import { type Fields, filterIn } from "#domain/address-fields.ts";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { SCREENS, type Screen } from "#domain/dashboard-screens.ts";
import { atLeast } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { claimFacets } from "#server/dashboard/dashboard.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { listSavedViews } from "#server/saved-views/saved-views.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

/** A screen of the dashboard with the filter of its address, and what all screens have in common. */
export async function requestedScreen(screen: Screen, searchParams: Promise<Fields>) {
  const viewer = await signedInViewer();
  if (!atLeast(viewer.role, SCREENS[screen].least)) redirect(screen === "overview" ? "/" : SCREENS.overview.path);
  const filter = filterIn(DashboardFilter, await searchParams);
  const [facets, scale, { views }, { dateStyle }] = await Promise.all([
    claimFacets(viewer),
    ratingScale(viewer),
    listSavedViews(viewer),
    newsroomSettings(),
  ]);
  return { viewer, filter, scale, dateStyle, frame: { viewer, screen, filter, facets, scale, views } };
}
