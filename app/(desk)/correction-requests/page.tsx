import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CorrectionFilters } from "#components/correction/correction-filters.tsx";
import { CorrectionTable } from "#components/correction/correction-table.tsx";
import { CsvLink } from "#components/ui/csv-link.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { CorrectionFilter, correctionsAddress } from "#domain/correction-request.ts";
import { dayIn } from "#domain/newsroom-time.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { CORRECTIONS_PAGE_SIZE, listRequests } from "#server/corrections/all-requests.ts";
import { claimFacets } from "#server/dashboard/dashboard.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

export const metadata: Metadata = { title: "Correction requests" };

/** What outlets were asked to correct, and what came of it. */
export default async function CorrectionRequestsPage({ searchParams }: PageProps<"/correction-requests">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "article.read")) redirect("/");
  const filter = filterIn(CorrectionFilter, await searchParams);
  const [{ requests, counts, nextCursor }, facets, { timeZone }] = await Promise.all([
    listRequests(viewer, filter),
    claimFacets(viewer),
    newsroomSettings(),
  ]);
  const { after, ...first } = filter;
  const hasFilter = isFiltered(filter);
  const isEmpty = requests.length === 0 && !hasFilter && !after;
  return (
    <main className="page corrections" id="main">
      <div className="page-head">
        <h1>Correction requests</h1>
        {requests.length > 0 && (
          <div className="end">
            <CsvLink path="/correction-requests" fields={first} of="correction requests" />
          </div>
        )}
      </div>
      {!isEmpty && <CorrectionFilters filter={filter} outlets={facets.outlets} counts={counts} />}
      {requests.length > 0 ? (
        <CorrectionTable requests={requests} viewer={viewer} today={dayIn(timeZone, new Date())} />
      ) : (
        <EmptyList
          noun={["request", "requests"]}
          isFiltered={!isEmpty}
          words={filter.q}
          wholeList="/correction-requests"
          title="No correction requests yet"
        >
          <p>
            When you have asked an outlet to correct a claim, open the claim in its article and choose “Note a
            correction request”. You can follow the requests up here.
          </p>
        </EmptyList>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? correctionsAddress(first) : null}
        next={nextCursor ? correctionsAddress({ ...first, after: nextCursor }) : null}
        size={CORRECTIONS_PAGE_SIZE}
      />
    </main>
  );
}
