import type { Metadata } from "next";
import { requestedScreen } from "#app/requested-screen.ts";
import { DashboardScreen } from "#components/dashboard/dashboard-screen.tsx";
import { Figures } from "#components/dashboard/figures.tsx";
import { periodInWords } from "#domain/dashboard.ts";
import { SELECTION_NOTE } from "#domain/outlet-figures.ts";
import { drawnFigure } from "#render/charts/draw.ts";
import { outletFigures } from "#server/dashboard/outlets.ts";

export const metadata: Metadata = { title: "Outlets and claimants" };

/** How the rulings about each outlet and each claimant went. */
export default async function OutletsPage({ searchParams }: PageProps<"/dashboard/outlets">) {
  const { viewer, filter, dateStyle, frame } = await requestedScreen("outlets", searchParams);
  const figures = await outletFigures(viewer, filter);
  return (
    <DashboardScreen frame={frame} title={`Outlets and claimants, ${periodInWords(filter, dateStyle)}`}>
      <p className="selection-note">{SELECTION_NOTE}</p>
      <Figures
        drawn={figures.map(drawnFigure)}
        screen="outlets"
        filter={filter}
        empty="Rulings are counted here by the outlet of their article and by who made the claim."
      />
    </DashboardScreen>
  );
}
