import type { Metadata } from "next";
import { requestedScreen } from "#app/requested-screen.ts";
import { DashboardScreen } from "#components/dashboard/dashboard-screen.tsx";
import { Figures } from "#components/dashboard/figures.tsx";
import { periodInWords } from "#domain/dashboard.ts";
import { drawnFigure } from "#render/charts/draw.ts";
import { readEvidenceFigures } from "#server/dashboard/evidence.ts";

export const metadata: Metadata = { title: "Evidence" };

/** What claims rest on, and how it is with their sources. */
export default async function EvidencePage({ searchParams }: PageProps<"/dashboard/evidence">) {
  const { viewer, filter, dateStyle, frame } = await requestedScreen("evidence", searchParams);
  const figures = await readEvidenceFigures(viewer, filter);
  return (
    <DashboardScreen frame={frame} title={`Evidence, ${periodInWords(filter, dateStyle)}`}>
      <Figures
        drawn={figures.map(drawnFigure)}
        screen="evidence"
        filter={filter}
        empty="Evidence is counted here as reviewers cite sources in their verdicts."
      />
    </DashboardScreen>
  );
}
