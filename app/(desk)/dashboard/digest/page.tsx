import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DashboardNav } from "#components/dashboard/dashboard-nav.tsx";
import { DigestParts } from "#components/digest/digest-parts.tsx";
import { Link } from "#components/ui/link.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { screenAddress } from "#domain/dashboard-screens.ts";
import { weekInWords, weekOf } from "#domain/digest.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { lastWeek, readDigest } from "#server/digests/digest.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Weekly digest" };

/** A week in numbers, as the viewer may see them: the same as in the e-mail. */
export default async function DigestPage({ searchParams }: PageProps<"/dashboard/digest">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "dashboard.read")) redirect("/");
  const { from } = filterIn(DashboardFilter, await searchParams);
  const last = await lastWeek(new Date());
  const week = from ? weekOf(from) : last;
  const [digest, { dateStyle }] = await Promise.all([readDigest(viewer, week), newsroomSettings()]);
  return (
    <main className="page dashboard" id="main">
      <div className="page-head">
        <h1>The week from {weekInWords(week, dateStyle)}</h1>
      </div>
      <DashboardNav role={viewer.role} screen="digest" filter={{}} />
      <DigestParts digest={digest} />
      <p className="digest-weeks">
        <Link href={screenAddress("digest", weekOf(week.from, -1))}>The week before</Link>
        {week.from < last.from && <Link href={screenAddress("digest", weekOf(week.from, 1))}>The week after</Link>}
      </p>
      <p className="quiet">
        To get it by e-mail each Monday, go to <Link href="/settings/account#e-mail">your account</Link>.
      </p>
    </main>
  );
}
