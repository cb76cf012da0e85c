import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MethodologyForm } from "#components/methodology/methodology-form.tsx";
import { MethodologyHistory } from "#components/methodology/methodology-history.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { methodologyVersions, readMethodology } from "#server/methodology/methodology.ts";

export const metadata: Metadata = { title: "Methodology" };

/** Versions on one page of the history. */
const PAGE_SIZE = 10;

export default async function MethodologySettingsPage({ searchParams }: PageProps<"/settings/methodology">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "methodology.change")) notFound();
  const { after } = filterIn(PageQuery, await searchParams);
  const [{ content, version }, { versions, nextCursor }] = await Promise.all([
    readMethodology(),
    methodologyVersions(viewer, { after }),
  ]);
  return (
    <>
      <section className="methodology">
        <h2>How you work, for readers</h2>
        <p className="quiet">
          Everyone can read this page, and every published report links to it. The rating scale and the number of
          verdicts are added below your text.
        </p>
        <MethodologyForm personId={viewer.id} document={content?.document ?? null} version={version} />
      </section>
      {versions.length > 0 && (
        <section className="methodology">
          <h2>History</h2>
          <MethodologyHistory versions={versions} personId={viewer.id} newest={version} />
          <PageLinks
            label="Pages of the history"
            first={after ? "/settings/methodology" : null}
            next={nextCursor ? `/settings/methodology?after=${nextCursor}` : null}
            size={PAGE_SIZE}
          />
        </section>
      )}
    </>
  );
}
