import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ExpertReviews } from "#components/expert-review/expert-reviews.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { EXPERTS_PAGE_SIZE, openExpertReviews } from "#server/expert-reviews/open-requests.ts";

export const metadata: Metadata = { title: "Outside experts" };

/** Which experts from outside can answer now: who, asked when, and until when. */
export default async function ExpertsPage({ searchParams }: PageProps<"/work/experts">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "expert.ask")) redirect("/");
  const { after } = filterIn(PageQuery, await searchParams);
  const now = new Date();
  const { reviews, nextCursor } = await openExpertReviews(viewer, { after }, now);
  return (
    <main className="page narrow" id="main">
      <div className="page-head">
        <h1>Outside experts</h1>
        <div className="end">
          <Link href="/work">Everyone’s work</Link>
        </div>
      </div>
      {reviews.length > 0 ? (
        <ExpertReviews title="Links that work" reviews={reviews} now={now.toISOString()} />
      ) : (
        <section className="empty">
          <h2>No link is open</h2>
          <p>To ask an expert about a claim, open the claim from the queue and choose “Ask an outside expert”.</p>
        </section>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? "/work/experts" : null}
        next={nextCursor ? `/work/experts?after=${nextCursor}` : null}
        size={EXPERTS_PAGE_SIZE}
      />
    </main>
  );
}
