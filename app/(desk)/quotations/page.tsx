import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { QuotationFilters } from "#components/quotation/quotation-filters.tsx";
import { QuotationItems } from "#components/quotation/quotation-items.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { can } from "#domain/permissions.ts";
import { QuotationFilter, quotationsAddress } from "#domain/quotation/quotation-filter.ts";
import { affairChoices } from "#server/affairs/list.ts";
import { articleFacets } from "#server/articles/list.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { listQuotations, QUOTATIONS_PAGE_SIZE } from "#server/quotations/list.ts";

export const metadata: Metadata = { title: "Quotations" };

/** What articles report that somebody said. */
export default async function QuotationsPage({ searchParams }: PageProps<"/quotations">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "article.read")) redirect("/");
  const filter = filterIn(QuotationFilter, await searchParams);
  const [{ quotations, total, nextCursor }, affairs, { outlets }] = await Promise.all([
    listQuotations(viewer, filter),
    affairChoices(viewer),
    articleFacets(viewer),
  ]);
  const { after, ...first } = filter;
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Quotations</h1>
        <p className="quiet" role="status">
          {total.toLocaleString("en")} {total === 1 ? "quotation" : "quotations"}
        </p>
      </div>
      <QuotationFilters filter={filter} affairs={affairs} outlets={outlets} />
      {quotations.length > 0 ? (
        <QuotationItems quotations={quotations} />
      ) : (
        <EmptyList
          noun={["quotation", "quotations"]}
          isFiltered={isFiltered(filter) || Boolean(after)}
          wholeList="/quotations"
          title="No quotations yet"
        >
          <p>Galley looks for quotations in each article after it was imported.</p>
        </EmptyList>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? quotationsAddress(first) : null}
        next={nextCursor ? quotationsAddress({ ...first, after: nextCursor }) : null}
        size={QUOTATIONS_PAGE_SIZE}
      />
    </main>
  );
}
