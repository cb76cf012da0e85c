import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PrecedentFilters } from "#components/precedent/precedent-filters.tsx";
import { PrecedentTable } from "#components/precedent/precedent-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { can } from "#domain/permissions.ts";
import { PrecedentsQuery, precedentsAddress } from "#domain/precedent.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { listPrecedents, PRECEDENTS_PAGE_SIZE, precedentFacets } from "#server/precedents/precedents.ts";

export const metadata: Metadata = { title: "Precedents" };

/** How other newsrooms rated claims, as far as it was imported. */
export default async function PrecedentsPage({ searchParams }: PageProps<"/precedents">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "precedent.read")) redirect("/");
  const filter = filterIn(PrecedentsQuery, await searchParams);
  const [{ precedents, total, nextCursor }, facets] = await Promise.all([
    listPrecedents(viewer, filter),
    precedentFacets(viewer),
  ]);
  const { after, ...first } = filter;
  const isEmpty = precedents.length === 0 && !isFiltered(filter) && !after;
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Precedents</h1>
        <p className="quiet" role="status">
          {total.toLocaleString("en")} {total === 1 ? "review" : "reviews"} by other newsrooms
        </p>
        <div className="end">
          <ButtonLink href="/imports">Import reviews</ButtonLink>
        </div>
      </div>
      {!isEmpty && <PrecedentFilters filter={filter} {...facets} />}
      {precedents.length > 0 ? (
        <PrecedentTable precedents={precedents} />
      ) : (
        <EmptyList
          noun={["review", "reviews"]}
          isFiltered={!isEmpty}
          words={filter.q}
          wholeList="/precedents"
          title="No precedents yet"
        >
          <p>
            Reviews that other newsrooms have published show how they rated a claim. <Link href="/imports">Import</Link>{" "}
            a file or a page with ClaimReview, and they are listed here. They never count as rulings of this newsroom.
          </p>
        </EmptyList>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? precedentsAddress(first) : null}
        next={nextCursor ? precedentsAddress({ ...first, after: nextCursor }) : null}
        size={PRECEDENTS_PAGE_SIZE}
      />
    </main>
  );
}
