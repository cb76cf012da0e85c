import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DashboardFilters } from "#components/dashboard/dashboard-filters.tsx";
import { DashboardNav } from "#components/dashboard/dashboard-nav.tsx";
import { SavedViews } from "#components/saved-view/saved-views.tsx";
import { WorkloadTable } from "#components/workload/workload-table.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { claimFacets } from "#server/dashboard/dashboard.ts";
import { listSavedViews } from "#server/saved-views/saved-views.ts";
import { readWorkload } from "#server/workload/workload.ts";

export const metadata: Metadata = { title: "People at work" };

/** Who has how much to do, and what they did. */
export default async function WorkloadPage({ searchParams }: PageProps<"/dashboard/people">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "work.read")) redirect("/dashboard");
  const filter = filterIn(DashboardFilter, await searchParams);
  const [people, facets, { views }] = await Promise.all([
    readWorkload(viewer, filter),
    claimFacets(viewer),
    listSavedViews(viewer),
  ]);
  return (
    <main className="page dashboard" id="main">
      <DashboardNav role={viewer.role} screen="people" filter={filter} />
      <div className="page-head">
        <h1>People</h1>
        <div className="end">
          <SavedViews viewer={viewer} views={views} screen="people" filter={filter} />
        </div>
      </div>
      <DashboardFilters filter={filter} facets={facets} screen="people" />
      <p className="quiet">
        By name, not by speed. Open and late work is all of a person’s work now. Verdicts are those on the claims that
        the filter selects, and their time runs from the mark of the claim.
      </p>
      <WorkloadTable people={people} filter={filter} />
    </main>
  );
}
