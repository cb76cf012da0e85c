import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DashboardFilters } from "#components/dashboard/dashboard-filters.tsx";
import { DashboardNav } from "#components/dashboard/dashboard-nav.tsx";
import { QualityFigures } from "#components/quality/quality-figures.tsx";
import { SavedViews } from "#components/saved-view/saved-views.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { claimFacets } from "#server/dashboard/dashboard.ts";
import { readQualityScreen } from "#server/quality/quality-figures.ts";
import { listSavedViews } from "#server/saved-views/saved-views.ts";

export const metadata: Metadata = { title: "Quality" };

/** How far reviewers agree. */
export default async function QualityPage({ searchParams }: PageProps<"/dashboard/quality">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "dashboard.read")) redirect("/");
  const filter = filterIn(DashboardFilter, await searchParams);
  const [{ quality, drawn }, facets, { views }] = await Promise.all([
    readQualityScreen(viewer, filter),
    claimFacets(viewer),
    listSavedViews(viewer),
  ]);
  return (
    <main className="page dashboard" id="main">
      <DashboardNav role={viewer.role} screen="quality" filter={filter} />
      <div className="page-head">
        <h1>Quality</h1>
        <div className="end">
          <SavedViews viewer={viewer} views={views} screen="quality" filter={filter} />
        </div>
      </div>
      <DashboardFilters filter={filter} facets={facets} screen="quality" />
      <QualityFigures quality={quality} drawn={drawn} filter={filter} seesOthers={can(viewer, "work.read")} />
    </main>
  );
}
