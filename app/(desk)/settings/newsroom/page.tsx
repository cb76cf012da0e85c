import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewsroomForm } from "#components/newsroom/newsroom-form.tsx";
import { PublishingForm } from "#components/newsroom/publishing-form.tsx";
import { QuestionSetting } from "#components/newsroom/question-setting.tsx";
import { SecondFactorSetting } from "#components/newsroom/second-factor-setting.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { readSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Newsroom" };

/** Named zones, of which only some systems list UTC. */
const TIME_ZONES = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

export default async function NewsroomPage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "settings.change")) notFound();
  const settings = await readSettings(viewer);
  return (
    <>
      <section>
        <h2>Publishing</h2>
        <PublishingForm key={settings.version} settings={settings} />
      </section>
      <section>
        <h2>Dates and citations</h2>
        <p className="quiet">Everyone sees dates and times this way. Due dates and “today” count in this time zone.</p>
        <NewsroomForm key={settings.version} settings={settings} zones={TIME_ZONES} now={new Date().toISOString()} />
      </section>
      <section>
        <h2>Two-factor sign-in</h2>
        <SecondFactorSetting key={settings.version} settings={settings} />
      </section>
      <section>
        <h2>Evidence</h2>
        <QuestionSetting key={settings.version} settings={settings} />
      </section>
    </>
  );
}
