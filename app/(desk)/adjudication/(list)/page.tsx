import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyQueue } from "#components/adjudication/empty-queue.tsx";
import { LatestBulkRuling } from "#components/adjudication/latest-bulk-ruling.tsx";
import { QueueFilters } from "#components/adjudication/queue-filters.tsx";
import { QueueList } from "#components/adjudication/queue-list.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { QueueFilter, queueAddress } from "#domain/adjudication/adjudication.ts";
import { can } from "#domain/permissions.ts";
import { findArticle } from "#server/articles/articles.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { claimFacets } from "#server/dashboard/dashboard.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { readQueue } from "#server/rulings/queue.ts";

export const metadata: Metadata = { title: "Adjudication" };

/** The claims that wait for an editor: disputed ones first, then stale ones, then agreed ones. */
export default async function AdjudicationPage({ searchParams }: PageProps<"/adjudication">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "ruling.give")) redirect("/");
  const filter = filterIn(QueueFilter, await searchParams);
  const [{ claims, waiting, sentBack, nextCursor }, facets, scale, article] = await Promise.all([
    readQueue(viewer, filter),
    claimFacets(viewer),
    ratingScale(viewer),
    filter.article ? findArticle(viewer, filter.article) : null,
  ]);
  const { after, ...first } = filter;
  const now = new Date().toISOString();
  return (
    <main className="page adjudication" id="main">
      <div className="page-head">
        <h1>
          Adjudication
          {article && (
            <>
              {" "}
              in <bdi lang={article.language}>{article.title}</bdi>
            </>
          )}
        </h1>
      </div>
      <LatestBulkRuling viewerId={viewer.id} />
      <QueueFilters filter={filter} facets={facets} waiting={waiting} sentBack={sentBack} />
      <QueueList
        key={queueAddress(filter)}
        claims={claims}
        scale={scale}
        filter={filter}
        viewerId={viewer.id}
        now={now}
      >
        <EmptyQueue filter={filter} />
      </QueueList>
      <PageLinks
        label="Pages of the queue"
        first={after ? queueAddress(first) : null}
        next={nextCursor ? queueAddress({ ...first, after: nextCursor }) : null}
        size={filter.limit ?? 50}
      />
    </main>
  );
}
