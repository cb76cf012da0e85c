import type { Metadata } from "next";
import { headers } from "next/headers";
import { ExpertPage } from "#components/expert-review/expert-page.tsx";
import { PublicPage } from "#components/public-page/public-page.tsx";
import { ScaleStyle } from "#components/rating/scale-style.tsx";
import { NewsroomClock } from "#components/ui/newsroom-clock.tsx";
import { newsroomName } from "#domain/newsroom-settings.ts";
import { readExpertView } from "#server/expert-reviews/answers.ts";
import { readMethodology } from "#server/methodology/methodology.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Your opinion as an expert", referrer: "no-referrer" };

/** One claim for an expert from outside. The secret in the address is the only key to it. */
export default async function ExpertRoute({ params }: PageProps<"/expert/[secret]">) {
  const { secret } = await params;
  const [view, settings, { ratings }, requestHeaders] = await Promise.all([
    readExpertView(secret),
    newsroomSettings(),
    readMethodology(),
    headers(),
  ]);
  const scale = ratings.map((rating, index) => ({ ...rating, position: index + 1, retired: false }));
  const newsroom = newsroomName(settings);
  return (
    <NewsroomClock time={settings}>
      <ScaleStyle scale={scale} nonce={requestHeaders.get("x-nonce") ?? undefined} />
      <PublicPage newsroom={newsroom}>
        {view ? (
          <ExpertPage {...{ view, secret, newsroom, scale }} />
        ) : (
          <>
            <h1>This link no longer works</h1>
            <p>It has expired or was ended. Ask the newsroom for a new one.</p>
          </>
        )}
      </PublicPage>
    </NewsroomClock>
  );
}
