import type { ReactNode } from "react";
import { RatingName, StaleName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { joined } from "#components/ui/joined.tsx";
import { Link } from "#components/ui/link.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { Sighting } from "#domain/cluster.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** A claim of a cluster: its article, its words, who said it when, and its ruling. `children` chooses it. */
export function SightingItem({
  sighting,
  scale,
  children,
}: {
  sighting: Sighting;
  scale: Rating[];
  children: ReactNode;
}) {
  const { claimId, statement, quote, claimant, saidAt, article, standing, rating, ruling } = sighting;
  const said: ReactNode[] = [
    claimant && (
      <span key="claimant">
        said by <bdi>{claimant}</bdi>
      </span>
    ),
    saidAt && (
      <span key="said">
        on <PartialDate at={saidAt} />
      </span>
    ),
  ].filter(Boolean);
  return (
    <li className="sighting">
      {children}
      <div>
        <p className="serif">
          <Link href={claimInArticleAddress(article.id, claimId)} lang={article.language} dir="auto">
            {statement}
          </Link>
        </p>
        {quote !== statement && (
          <blockquote className="small" lang={article.language} dir="auto">
            {quote}
          </blockquote>
        )}
        <p className="small quiet">
          {article.outlet && (
            <>
              <bdi>{article.outlet}</bdi>,{" "}
            </>
          )}
          <bdi lang={article.language}>{article.title}</bdi>
          {article.publishedAt && (
            <>
              , <Day at={article.publishedAt} />
            </>
          )}
          {said.length > 0 && <>; {joined(said, " ")}</>}
        </p>
        <p className="small">
          {standing === "stale" ? (
            <StaleName rating={rating} scale={scale} />
          ) : (
            <RatingName rating={rating} scale={scale} />
          )}
          {ruling && (
            <>
              {" "}
              ruled <Day at={ruling.ruledAt} />: <span dir="auto">{ruling.summary}</span>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
