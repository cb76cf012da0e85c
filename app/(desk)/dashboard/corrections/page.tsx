import type { Metadata } from "next";
import { requestedScreen } from "#app/requested-screen.ts";
import { DashboardScreen } from "#components/dashboard/dashboard-screen.tsx";
import { Figures } from "#components/dashboard/figures.tsx";
import { periodInWords } from "#domain/dashboard.ts";
import { drawnFigure } from "#render/charts/draw.ts";
import { readCorrectionFigures } from "#server/dashboard/corrections.ts";

export const metadata: Metadata = { title: "Corrections" };

/** Rulings that changed after publication, and corrections asked for and made. */
export default async function CorrectionsPage({ searchParams }: PageProps<"/dashboard/corrections">) {
  const { viewer, filter, dateStyle, frame } = await requestedScreen("corrections", searchParams);
  const figures = await readCorrectionFigures(viewer, filter);
  return (
    <DashboardScreen frame={frame} title={`Corrections, ${periodInWords(filter, dateStyle)}`}>
      <Figures
        drawn={figures.map(drawnFigure)}
        screen="corrections"
        filter={filter}
        empty="Changed rulings are counted here once reports are published, and corrections once outlets are asked for them."
      />
    </DashboardScreen>
  );
}
