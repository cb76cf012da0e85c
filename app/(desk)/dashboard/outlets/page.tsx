import type { Metadata } from "next";
import { requestedScreen } from "#app/requested-screen.ts";
import { DashboardScreen } from "#components/dashboard/dashboard-screen.tsx";
import { Figures } from "#components/dashboard/figures.tsx";
import { periodInWords } from "#domain/dashboard.ts";
import { SELECTION_NOTE } from "#domain/outlet-figures.ts";
import { drawnFigure } from "#render/charts/draw.ts";
import { screenFigures } from "#server/dashboard/figures.ts";

export const metadata: Metadata = { title: "Outlets and claimants" };

/** How the rulings about each outlet and each claimant went, and what outlets do to quotations. */
export default async function OutletsPage({ searchParams }: PageProps<"/dashboard/outlets">) {
  const { viewer, filter, dateStyle, frame } = await requestedScreen("outlets", searchParams);
  const figures = (await screenFigures(viewer, "outlets", filter)).map(drawnFigure);
  // Where no two articles report the same words, three empty figures would say no more than none.
  const drawn = figures.filter(({ figure, drawings }) => drawings !== null || !figure.key.startsWith("quotations"));
  return (
    <DashboardScreen frame={frame} title={`Outlets and claimants, ${periodInWords(filter, dateStyle)}`}>
      <p className="selection-note">{SELECTION_NOTE}</p>
      <Figures
        drawn={drawn}
        screen="outlets"
        filter={filter}
        empty={
          "Rulings are counted here by the outlet of their article and by who made the claim, and quotations by what " +
          "outlets do to the words that others report too."
        }
      />
    </DashboardScreen>
  );
}
