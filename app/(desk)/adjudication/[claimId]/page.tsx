import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { titleOfClaimPage } from "#app/requested-claim.ts";
import { AdjudicationDesk } from "#components/adjudication/adjudication-desk.tsx";
import { LatestEvents } from "#components/adjudication/latest-events.tsx";
import { PassageInContext } from "#components/adjudication/passage-in-context.tsx";
import { Precedents } from "#components/cluster/precedents.tsx";
import { ExpertReviews } from "#components/expert-review/expert-reviews.tsx";
import { MarkOpened } from "#components/notifications/mark-opened.tsx";
import { inTurns } from "#components/ui/in-parts.tsx";
import { VerdictBody } from "#components/verdict/verdict-body.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { QueueFilter, verdictDisplayOf } from "#domain/adjudication/adjudication.ts";
import { Id } from "#domain/fields.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { expertReviewsOn } from "#server/expert-reviews/requests.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { findAdjudication } from "#server/rulings/case.ts";

type Props = PageProps<"/adjudication/[claimId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOfClaimPage(params, "Ruling");
}

/** Where an editor compares the verdicts on a claim and rules. Its address has queue filter and display. */
export default async function AdjudicatePage({ params, searchParams }: Props) {
  const viewer = await signedInViewer();
  if (!can(viewer, "ruling.give")) redirect("/");
  const [id, fields] = [Id.safeParse((await params).claimId), await searchParams];
  const display = verdictDisplayOf(fields);
  const [adjudication, scale] = await Promise.all([
    id.success ? findAdjudication(viewer, id.data, display) : null,
    ratingScale(viewer),
  ]);
  if (!adjudication) notFound();
  const { reviews } = await expertReviewsOn(viewer, adjudication.claim.id);
  const { claim, article, context, similar, latest, events } = adjudication;
  const filter = filterIn(QueueFilter, fields);
  return (
    <main className="page adjudicate" id="main">
      <AdjudicationDesk
        key={claim.id}
        adjudication={{ ...adjudication, similar: { ...similar, claims: [], reviews: [] }, latest: [] }}
        {...{ scale, viewer, filter, display }}
        sendsMail={mailSettings() !== null}
        experts={<ExpertReviews reviews={reviews} now={new Date().toISOString()} />}
        bodies={inTurns(adjudication.verdicts, (verdict) => <VerdictBody verdict={verdict} scale={scale} />)}
      >
        <PassageInContext claim={claim} article={article} context={context} />
      </AdjudicationDesk>
      <MarkOpened kind="claim" id={claim.id} />
      <div className="adjudicate-more">
        <Precedents similar={similar} scale={scale} />
        <LatestEvents claimId={claim.id} events={latest} count={events} scale={scale} />
      </div>
    </main>
  );
}
