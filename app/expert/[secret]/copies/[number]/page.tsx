import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicPage } from "#components/public-page/public-page.tsx";
import { newsroomName } from "#domain/newsroom-settings.ts";
import { readExpertCopy } from "#server/expert-reviews/answers.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Kept copy of a source", referrer: "no-referrer" };

/** The text of a kept copy of a source, as plain text, for an expert whom the editor lets read it. */
export default async function ExpertCopyRoute({ params }: PageProps<"/expert/[secret]/copies/[number]">) {
  const { secret, number } = await params;
  if (!/^[1-9]\d{0,2}$/.test(number)) notFound();
  const [copy, settings] = await Promise.all([readExpertCopy(secret, Number(number) - 1), newsroomSettings()]);
  if (!copy) notFound();
  return (
    <PublicPage newsroom={newsroomName(settings)}>
      <p>
        <a href={`/expert/${secret}`}>Back to the claim</a>
      </p>
      <h1 dir="auto">{copy.title}</h1>
      <p className="quiet">The text of the copy we kept.</p>
      <div className="expert-copy" dir="auto">
        {copy.text}
      </div>
    </PublicPage>
  );
}
