import type { Metadata } from "next";
import { PublicPage } from "#components/public-page/public-page.tsx";
import { OwnReport } from "#components/reader-report/own-report.tsx";
import { Announcements } from "#components/ui/announcements.tsx";
import { Link } from "#components/ui/link.tsx";
import { NewsroomClock } from "#components/ui/newsroom-clock.tsx";
import { newsroomName } from "#domain/newsroom-settings.ts";
import { readOwnReport } from "#server/reader-reports/send.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Your message to us", referrer: "no-referrer" };

/** What one reader sent, and the answer. The secret in the address is the only key to it. */
export default async function OwnReportPage({ params }: PageProps<"/ask/[secret]">) {
  const { secret } = await params;
  const [report, settings] = await Promise.all([readOwnReport(secret), newsroomSettings()]);
  return (
    <NewsroomClock time={settings}>
      <PublicPage newsroom={newsroomName(settings)} here="ask">
        {report ? (
          <OwnReport report={report} secret={secret} />
        ) : (
          <>
            <h1>There is nothing at this link</h1>
            <p>
              Check that you copied all of it. If the newsroom removed what was sent, the link no longer works.{" "}
              <Link href="/ask">Ask us again</Link>.
            </p>
          </>
        )}
        <Announcements />
      </PublicPage>
    </NewsroomClock>
  );
}
