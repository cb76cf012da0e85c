import type { Metadata } from "next";
import { requestedScreen } from "#app/requested-screen.ts";
import { DashboardScreen } from "#components/dashboard/dashboard-screen.tsx";
import { QualityFigures } from "#components/quality/quality-figures.tsx";
import { RulingsAgainstPrecedents } from "#components/quality/rulings-against-precedents.tsx";
import { periodInWords } from "#domain/dashboard.ts";
import { can } from "#domain/permissions.ts";
import { rulingsAgainstPrecedents } from "#server/clusters/rulings-against-precedents.ts";
import { readQualityScreen } from "#server/quality/quality-figures.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

export const metadata: Metadata = { title: "Quality" };

/** How far reviewers agree. */
export default async function QualityPage({ searchParams }: PageProps<"/dashboard/quality">) {
  const { viewer, filter, dateStyle, frame } = await requestedScreen("quality", searchParams);
  const [{ quality, drawn }, departing, scale] = await Promise.all([
    readQualityScreen(viewer, filter),
    rulingsAgainstPrecedents(viewer, filter),
    ratingScale(viewer),
  ]);
  return (
    <DashboardScreen frame={frame} title={`Quality, ${periodInWords(filter, dateStyle)}`}>
      <QualityFigures quality={quality} drawn={drawn} filter={filter} seesOthers={can(viewer, "work.read")}>
        <RulingsAgainstPrecedents rulings={departing} scale={scale} />
      </QualityFigures>
    </DashboardScreen>
  );
}
