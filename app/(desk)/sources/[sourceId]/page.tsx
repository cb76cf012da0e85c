import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { findRequestedSource } from "#app/requested-source.ts";
import { History } from "#components/history/history.tsx";
import { CopyInAddress } from "#components/quote/copy-in-address.tsx";
import { ArchiveSection } from "#components/source/archive-section.tsx";
import { CheckList } from "#components/source/check-list.tsx";
import { ClaimsOnSource } from "#components/source/claims-on-source.tsx";
import { Duplicates } from "#components/source/duplicates.tsx";
import { HealthSection } from "#components/source/health-section.tsx";
import { SnapshotList } from "#components/source/snapshot-list.tsx";
import { SourceHead } from "#components/source/source-head.tsx";
import { sourceAddress } from "#domain/addresses.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { hasArchive } from "#server/sources/archive.ts";
import { possibleDuplicates } from "#server/sources/duplicates.ts";
import { sourceHistory } from "#server/sources/history.ts";

type Props = PageProps<"/sources/[sourceId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await findRequestedSource(params);
  return { title: source ? `${source.title} · Source` : "Not found" };
}

/** A source: how it is, what was kept of it, and every claim that rests on it. */
export default async function SourcePage({ params }: Props) {
  const source = await findRequestedSource(params);
  if (!source) notFound();
  // A source that was merged has the page of the one that stands for it.
  if (source.id !== (await params).sourceId.toLowerCase()) redirect(sourceAddress(source.id));
  const viewer = await signedInViewer();
  const mayMerge = can(viewer, "source.merge");
  const [history, { citationStyle }, { duplicates }] = await Promise.all([
    sourceHistory(viewer, source.id),
    newsroomSettings(),
    mayMerge ? possibleDuplicates(viewer, source.id) : { duplicates: [] },
  ]);
  return (
    <main className="page source-page" id="main">
      <SourceHead source={source} citationStyle={citationStyle} />
      <CopyInAddress sourceId={source.id} />
      <HealthSection source={source} />
      <div className="source-columns">
        <div>
          <ClaimsOnSource source={source} />
          <section className="history" aria-labelledby="history">
            <h2 id="history">History</h2>
            <History key={history.total} path={`/sources/${source.id}/history`} first={history} scale={[]} />
          </section>
        </div>
        <div>
          <SnapshotList source={source} />
          <ArchiveSection source={source} hasArchive={hasArchive()} mayChange={source.mayChange} />
          <CheckList checks={source.checks} />
          {mayMerge && <Duplicates source={source} duplicates={duplicates} />}
        </div>
      </div>
    </main>
  );
}
