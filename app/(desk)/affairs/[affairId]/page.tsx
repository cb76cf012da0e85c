import type { Metadata } from "next";
import { Suspense } from "react";
import { findRequestedAffair, requestedAffair } from "#app/requested-affair.ts";
import { AffairArticles } from "#components/affair/affair-articles.tsx";
import { AffairClaims } from "#components/affair/affair-claims.tsx";
import { AffairClusters } from "#components/affair/affair-clusters.tsx";
import { AffairHead } from "#components/affair/affair-head.tsx";
import { AffairQuotations } from "#components/affair/affair-quotations.tsx";
import { AffairTimeLine } from "#components/affair/affair-time-line.tsx";
import { QuotedPeople } from "#components/affair/quoted-people.tsx";
import { SuggestedArticles } from "#components/affair/suggested-articles.tsx";
import { ClashList } from "#components/clash/clash-list.tsx";
import { filterIn } from "#domain/address-fields.ts";
import type { Affair } from "#domain/affair.ts";
import { affairTimeLine } from "#domain/affair-time-line.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { claimsAddress } from "#domain/claim-filter.ts";
import { FORMAT_CHOICES } from "#domain/exports/formats.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { labelLanguages } from "#domain/rating/label-languages.ts";
import { affairOverview } from "#server/affairs/overview.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

type Props = PageProps<"/affairs/[affairId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findRequestedAffair(params))?.name ?? "Not found" };
}

/**
 * All about an affair: when it was reported, by which articles, who is quoted, and what of it is checked. What a large
 * affair takes time to read comes after the page has begun, but not before it is known whether the affair exists: the
 * status of the answer says so.
 */
export default async function AffairPage({ params, searchParams }: Props) {
  const { viewer, affair } = await requestedAffair(params);
  const { after } = filterIn(ArticleFilter, await searchParams);
  return (
    <main className="page affair" id="main">
      <Suspense
        fallback={
          <p className="quiet" role="status">
            Loading the affair…
          </p>
        }
      >
        <WholeAffair {...{ viewer, affair, after }} />
      </Suspense>
    </main>
  );
}

type WholeAffairProps = { viewer: Viewer; affair: Affair; after: string | undefined };

async function WholeAffair({ viewer, affair, after }: WholeAffairProps) {
  const [found, scale, time] = await Promise.all([
    affairOverview(viewer, affair, after),
    ratingScale(viewer),
    newsroomSettings(),
  ]);
  const { filters, articles, listed, open, rulings } = found;
  return (
    <>
      <AffairHead
        {...{ viewer, affair }}
        articles={listed.total}
        claims={open.total + rulings.total}
        formats={FORMAT_CHOICES}
        languages={labelLanguages(scale)}
      />
      <AffairTimeLine articles={articles} line={affairTimeLine(articles, time)} timeZone={time.timeZone} />
      <div className="affair-columns">
        <AffairQuotations affairId={affair.id} {...found.quotations} />
        <QuotedPeople affairId={affair.id} {...found.people} />
        <AffairClaims id="open-work" title="Open work" {...open} href={claimsAddress(filters.waiting)} scale={scale} />
        <AffairClaims id="rulings" title="Rulings" {...rulings} href={claimsAddress(filters.ruled)} scale={scale} />
        <AffairClusters {...found.clusters} />
      </div>
      <ClashList
        id="clashes"
        title="Clashes between these articles"
        path={`/affairs/${affair.id}/clashes`}
        first={found.clashes}
        mayDismiss={can(viewer, "clash.dismiss")}
      />
      <SuggestedArticles affairId={affair.id} articles={found.related} />
      <AffairArticles viewer={viewer} affairId={affair.id} {...{ listed, after }} />
    </>
  );
}
