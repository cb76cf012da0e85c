import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ArticlesInWork } from "#components/dashboard/articles-in-work.tsx";
import { DashboardFilters } from "#components/dashboard/dashboard-filters.tsx";
import { EvidenceHealth } from "#components/dashboard/evidence-health.tsx";
import { FigureCsv } from "#components/dashboard/figure-csv.tsx";
import { LatestVerdicts } from "#components/dashboard/latest-verdicts.tsx";
import { NeedsRow } from "#components/dashboard/needs-row.tsx";
import { FigureView } from "#components/figure/figure.tsx";
import { ReadersFigure } from "#components/reader-report/readers-figure.tsx";
import { SavedViews } from "#components/saved-view/saved-views.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { periodInWords } from "#domain/dashboard.ts";
import { ratingsFigure } from "#domain/dashboard-figures.ts";
import { can } from "#domain/permissions.ts";
import { drawnFigure } from "#render/charts/draw.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { claimFacets, readDashboard } from "#server/dashboard/dashboard.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { readerReportFigures } from "#server/reader-reports/list.ts";
import { listSavedViews } from "#server/saved-views/saved-views.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Dashboard" };

/** Claims that need someone, rulings, and the progress of each article. Every number links to its claims. */
export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "dashboard.read")) redirect("/");
  const filter = filterIn(DashboardFilter, await searchParams);
  const [dashboard, facets, scale, { dateStyle }, readers, { views }] = await Promise.all([
    readDashboard(viewer, filter),
    claimFacets(viewer),
    ratingScale(viewer),
    newsroomSettings(),
    can(viewer, "reader-report.answer") ? readerReportFigures(viewer) : null,
    listSavedViews(viewer),
  ]);
  const hasFilter = isFiltered(filter);
  return (
    <main className="page dashboard" id="main">
      <div className="page-head">
        <h1>Verdicts, {periodInWords(filter, dateStyle)}</h1>
        {dashboard.claims > 0 && (
          <div className="end">
            <SavedViews viewer={viewer} views={views} screen="overview" filter={filter} />
            <FigureCsv figure="needs" filter={filter} of="what is waiting" />
          </div>
        )}
      </div>
      {(dashboard.claims > 0 || hasFilter) && <DashboardFilters filter={filter} facets={facets} />}
      {dashboard.claims === 0 ? (
        <EmptyList
          noun={["claim", "claims"]}
          isFiltered={hasFilter}
          wholeList="/dashboard"
          title="Nothing to count yet"
        >
          <p>
            Open an article and mark its first claim; verdicts and rulings are counted here as they come in. Begin in
            the <Link href="/articles">list of articles</Link>.
          </p>
        </EmptyList>
      ) : (
        <>
          <NeedsRow dashboard={dashboard} />
          <div className="figures">
            <FigureView
              drawn={drawnFigure(ratingsFigure(dashboard, scale))}
              filter={filter}
              empty="Rulings will be counted here by rating."
            />
            <LatestVerdicts dashboard={dashboard} scale={scale} />
            <EvidenceHealth dashboard={dashboard} />
            <ArticlesInWork dashboard={dashboard} scale={scale} />
          </div>
        </>
      )}
      {readers && readers.reports > 0 && <ReadersFigure figures={readers} />}
    </main>
  );
}
