import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckAll } from "#components/source/check-all.tsx";
import { SourceFiles } from "#components/source/source-files.tsx";
import { SourceFilters } from "#components/source/source-filters.tsx";
import { SourceTable } from "#components/source/source-table.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { can } from "#domain/permissions.ts";
import { SourceFilter, sourcesAddress } from "#domain/source/source-filter.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { claimFacets } from "#server/dashboard/dashboard.ts";
import { checksOfAll } from "#server/sources/checks.ts";
import { listSources, SOURCES_PAGE_SIZE, sourcePublishers } from "#server/sources/library.ts";

export const metadata: Metadata = { title: "Sources" };

/** The library: every source that the viewer may know of, how it is, and how much rests on it. */
export default async function SourcesPage({ searchParams }: PageProps<"/sources">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "source.read")) redirect("/");
  const filter = filterIn(SourceFilter, await searchParams);
  const [{ sources, total, nextCursor }, publishers, { reviewers }, checks] = await Promise.all([
    listSources(viewer, filter),
    sourcePublishers(viewer),
    claimFacets(viewer),
    can(viewer, "source.check-all") ? checksOfAll(viewer, new Date()) : null,
  ]);
  const { after, ...first } = filter;
  const hasFilter = isFiltered(filter);
  return (
    <main className="page sources" id="main">
      <div className="page-head">
        <h1>Sources</h1>
        <p className="quiet" role="status">
          {total.toLocaleString("en")} {total === 1 ? "source" : "sources"}
        </p>
        {total > 0 && (
          <div className="end">
            {checks && <CheckAll checks={checks} />}
            <SourceFiles filter={first} />
          </div>
        )}
      </div>
      {(total > 0 || hasFilter) && <SourceFilters filter={filter} publishers={publishers} people={reviewers} />}
      {sources.length > 0 ? (
        <SourceTable sources={sources} now={new Date().toISOString()} />
      ) : (
        <EmptyList
          noun={["source", "sources"]}
          isFiltered={hasFilter || Boolean(after)}
          words={filter.q}
          wholeList="/sources"
          title="No sources yet"
        >
          <p>
            A source is added when you cite it as evidence on a claim. From then on Galley keeps a copy of it, checks
            whether it is still there, and shows here what rests on it.
          </p>
          <p>
            Sources that others cite appear once you may see their verdicts. <Link href="/my-work">Open my work</Link>
          </p>
        </EmptyList>
      )}
      <PageLinks
        label="Pages of the library"
        first={after ? sourcesAddress(first) : null}
        next={nextCursor ? sourcesAddress({ ...first, after: nextCursor }) : null}
        size={SOURCES_PAGE_SIZE}
      />
    </main>
  );
}
