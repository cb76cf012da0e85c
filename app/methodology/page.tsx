import type { Metadata } from "next";
import { headers } from "next/headers";
import { MethodologyPage } from "#components/methodology/methodology-page.tsx";
import { ScaleStyle } from "#components/rating/scale-style.tsx";
import { NewsroomClock } from "#components/ui/newsroom-clock.tsx";
import { readMethodology } from "#server/methodology/methodology.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "How we check facts", robots: { index: true } };

/** How the newsroom works. Everyone may read it. */
export default async function MethodologyRoute() {
  const [methodology, { timeZone, dateStyle }, requestHeaders] = await Promise.all([
    readMethodology(),
    newsroomSettings(),
    headers(),
  ]);
  const scale = methodology.ratings.map((rating, index) => ({ ...rating, position: index + 1, retired: false }));
  return (
    <NewsroomClock time={{ timeZone, dateStyle }}>
      <ScaleStyle scale={scale} nonce={requestHeaders.get("x-nonce") ?? undefined} />
      <MethodologyPage methodology={methodology} />
    </NewsroomClock>
  );
}
