import type { Metadata } from "next";
import { PublicPage } from "#components/public-page/public-page.tsx";
import { AskForm } from "#components/reader-report/ask-form.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { newsroomName } from "#domain/newsroom-settings.ts";
import { AskQuery } from "#domain/reader-report.ts";
import { askedAbout } from "#server/editions/asked-about.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Ask us", robots: { index: true } };

/** Where anyone can report an error or ask for a check. */
export default async function AskPage({ searchParams }: PageProps<"/ask">) {
  const { report = null, claim = null } = filterIn(AskQuery, await searchParams);
  const [settings, about] = await Promise.all([newsroomSettings(), askedAbout(report, claim)]);
  return (
    <PublicPage newsroom={newsroomName(settings)} here="ask">
      <h1>Ask us, or tell us what is wrong</h1>
      <p>You do not need an account. An editor reads everything that is sent here.</p>
      <noscript>
        <p className="notice">This form needs JavaScript to send what you write. Turn it on for this page.</p>
      </noscript>
      {about.title && (
        <p className="asked-about">
          About our report <bdi>“{about.title}”</bdi>
          {about.statement && (
            <>
              {" and its claim "}
              <bdi>“{about.statement}”</bdi>
            </>
          )}
        </p>
      )}
      <AskForm report={report} claim={claim} />
    </PublicPage>
  );
}
