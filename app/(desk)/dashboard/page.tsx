import type { Metadata } from "next";
import { requestedScreen } from "#app/requested-screen.ts";
import { ArticlesInWork } from "#components/dashboard/articles-in-work.tsx";
import { DashboardScreen } from "#components/dashboard/dashboard-screen.tsx";
import { LatestActivity } from "#components/dashboard/latest-activity.tsx";
import { NeedsRow } from "#components/dashboard/needs-row.tsx";
import { NothingToCount } from "#components/dashboard/nothing-to-count.tsx";
import { FigureView } from "#components/figure/figure.tsx";
import { ReadersFigure } from "#components/reader-report/readers-figure.tsx";
import { periodInWords } from "#domain/dashboard.ts";
import { overviewFigures } from "#domain/dashboard-figures.ts";
import { can } from "#domain/permissions.ts";
import { drawnFigure } from "#render/charts/draw.ts";
import { readDashboard } from "#server/dashboard/dashboard.ts";
import { readerReportFigures } from "#server/reader-reports/list.ts";

export const metadata: Metadata = { title: "Dashboard" };

/** What waits, how claims were ruled on, and how far they came. Every number links to its claims. */
export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const { viewer, filter, scale, dateStyle, frame } = await requestedScreen("overview", searchParams);
  const [dashboard, readers] = await Promise.all([
    readDashboard(viewer, filter),
    can(viewer, "reader-report.answer") ? readerReportFigures(viewer) : null,
  ]);
  const figures = overviewFigures(dashboard, { scale, dateStyle });
  return (
    <DashboardScreen frame={frame} title={`Verdicts, ${periodInWords(filter, dateStyle)}`}>
      {dashboard.claims === 0 ? (
        <NothingToCount filter={filter} />
      ) : (
        <>
          <NeedsRow dashboard={dashboard} />
          <div className="figures">
            {figures.map((figure) => (
              <FigureView key={figure.key} drawn={drawnFigure(figure)} filter={filter} />
            ))}
            <LatestActivity dashboard={dashboard} scale={scale} />
            <ArticlesInWork dashboard={dashboard} scale={scale} />
          </div>
        </>
      )}
      {readers && readers.reports > 0 && <ReadersFigure figures={readers} />}
    </DashboardScreen>
  );
}
