import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ClaimFilters } from "#components/claim-list/claim-filters.tsx";
import { ClaimListHeading } from "#components/claim-list/claim-list-heading.tsx";
import { ClaimTable } from "#components/claim-list/claim-table.tsx";
import { ClaimsToWorkOn } from "#components/claim-list/claims-to-work-on.tsx";
import { VerdictFilterWords } from "#components/claim-list/verdict-filter-words.tsx";
import { CommandKey } from "#components/commands/command-key.tsx";
import { ExportClaims } from "#components/report/export-claims.tsx";
import { CsvLink } from "#components/ui/csv-link.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { ClaimFilter, claimsAddress } from "#domain/claim-filter.ts";
import { scopeOf } from "#domain/exports/export-job.ts";
import { FORMAT_CHOICES } from "#domain/exports/formats.ts";
import { can } from "#domain/permissions.ts";
import { labelLanguages } from "#domain/rating/label-languages.ts";
import { findAffair } from "#server/affairs/affairs.ts";
import { findArticle } from "#server/articles/articles.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { listClaims } from "#server/claims/list.ts";
import { claimFacets } from "#server/dashboard/dashboard.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { findSource } from "#server/sources/detail.ts";

export const metadata: Metadata = { title: "Claims" };

/** Claims across all articles. The numbers of the dashboard link to it. */
export default async function ClaimsPage({ searchParams }: PageProps<"/claims">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "article.read")) redirect("/");
  const filter = filterIn(ClaimFilter, await searchParams);
  const [{ claims, total, nextCursor }, facets, scale, article, affair, source] = await Promise.all([
    listClaims(viewer, filter),
    claimFacets(viewer),
    ratingScale(viewer),
    filter.article ? findArticle(viewer, filter.article) : null,
    filter.affair ? findAffair(viewer, filter.affair) : null,
    filter.source ? findSource(viewer, filter.source) : null,
  ]);
  const { after, ...first } = filter;
  const hasFilter = isFiltered(filter);
  return (
    <main className="page claims" id="main">
      <div className="page-head">
        <ClaimListHeading article={article} affair={affair} source={source} />
        <p className="quiet" role="status">
          {total.toLocaleString("en")} {total === 1 ? "claim" : "claims"}
        </p>
        {total > 0 && (
          <div className="end">
            <CsvLink path="/claims" fields={first} of="claims" />
            <ExportClaims
              scope={scopeOf(first)}
              claims={total}
              what={total === 1 ? "one claim" : `${total.toLocaleString("en")} claims`}
              formats={FORMAT_CHOICES}
              languages={labelLanguages(scale)}
            />
          </div>
        )}
      </div>
      <VerdictFilterWords filter={filter} reviewers={facets.reviewers} scale={scale} />
      {(total > 0 || hasFilter) && <ClaimFilters filter={filter} facets={facets} scale={scale} />}
      {claims.length > 0 ? (
        <ClaimsToWorkOn viewer={viewer} filter={first} total={total} key={claimsAddress(filter)}>
          <ClaimTable claims={claims} scale={scale} />
        </ClaimsToWorkOn>
      ) : (
        <EmptyList
          noun={["claim", "claims"]}
          isFiltered={hasFilter || Boolean(after)}
          words={filter.q}
          wholeList="/claims"
          title="No claims yet"
        >
          <p>
            Open an article from the <Link href="/articles">list of articles</Link>, select the words of a claim and
            choose Mark claim, or press <CommandKey of="mark" />.
          </p>
        </EmptyList>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? claimsAddress(first) : null}
        next={nextCursor ? claimsAddress({ ...first, after: nextCursor }) : null}
        size={50}
      />
    </main>
  );
}
