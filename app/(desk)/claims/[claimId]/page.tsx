import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { titleOfClaimPage } from "#app/requested-claim.ts";
import { PassageInContext } from "#components/adjudication/passage-in-context.tsx";
import { ClaimFacts } from "#components/claim/claim-facts.tsx";
import { VerdictsOnClaim } from "#components/claim/verdicts-on-claim.tsx";
import { History } from "#components/history/history.tsx";
import { MarkOpened } from "#components/notifications/mark-opened.tsx";
import { discussedClaim } from "#components/thread/discussed-claim.ts";
import { Threads } from "#components/thread/threads.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { RulingSection } from "#components/verdict/ruling-section.tsx";
import { claimInArticleAddress, rulingAddress } from "#domain/addresses.ts";
import { submittedRating } from "#domain/claim.ts";
import { Id } from "#domain/fields.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { findClaimDetail } from "#server/claims/detail.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

type Props = PageProps<"/claims/[claimId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOfClaimPage(params, "Claim");
}

/** One claim with its verdicts, ruling, comments and history. */
export default async function ClaimPage({ params }: Props) {
  const viewer = await signedInViewer();
  const id = Id.safeParse((await params).claimId);
  const [found, scale] = await Promise.all([id.success ? findClaimDetail(viewer, id.data) : null, ratingScale(viewer)]);
  if (!found) notFound();
  const { claim, article, context, history } = found;
  return (
    <main className="page claim-page" id="main">
      <PassageInContext claim={claim} article={article} context={context} isOwnPage />
      <ClaimFacts claim={claim} scale={scale} />
      <Actions>
        <ButtonLink href={claimInArticleAddress(article.id, claim.id)}>Open in the article</ButtonLink>
        {can(viewer, "ruling.give") && claim.withdrawnAt === null && (
          <ButtonLink href={rulingAddress(claim.id)}>
            {claim.ruling ? "Look at the ruling again" : "Rule on it"}
          </ButtonLink>
        )}
      </Actions>
      {claim.ruling && (
        <RulingSection ruling={claim.ruling} scale={scale} claim={claim.statement} myRating={submittedRating(claim)} />
      )}
      <VerdictsOnClaim claim={claim} scale={scale} language={article.language} />
      <Threads claim={discussedClaim(claim, viewer)} viewer={viewer} />
      <MarkOpened kind="claim" id={claim.id} />
      <section className="history" id="history" aria-label="History">
        <h2>History</h2>
        <History key={history.total} path={`/claims/${claim.id}/history`} first={history} scale={scale} />
      </section>
    </main>
  );
}
