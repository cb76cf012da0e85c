import type { ReactNode } from "react";
import { RatingName, StaleName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { joined } from "#components/ui/joined.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { SimilarClaim } from "#domain/cluster.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { DifferenceList } from "./difference-list.tsx";

type SimilarClaimItemProps = { similar: SimilarClaim; scale: Rating[]; children?: ReactNode };

/** A claim that bears on another one: its rating, what it says, where, and what differs. `children` are its actions. */
export function SimilarClaimItem({ similar, scale, children }: SimilarClaimItemProps) {
  const { claimId, statement, claimant, article, standing, rating, ruling, differences, cluster } = similar;
  const about: ReactNode[] = [
    claimant && <bdi key="claimant">{claimant}</bdi>,
    article.outlet && <bdi key="outlet">{article.outlet}</bdi>,
    <bdi key="article" lang={article.language}>
      {article.title}
    </bdi>,
    ruling && (
      <span key="ruled">
        ruled <Day at={ruling.ruledAt} />
      </span>
    ),
    similar.relation !== "cluster" && cluster && cluster.claims > 1 && `joined to ${othersOf(cluster.claims)}`,
  ].filter(Boolean);
  return (
    <li className="similar-claim">
      {standing === "stale" && <StaleName rating={rating} scale={scale} />}
      {standing !== "stale" && rating !== null && <RatingName rating={rating} scale={scale} />}
      {standing !== "stale" && rating === null && <span className="quiet small">Not rated</span>}
      <p className="serif">
        <Link href={claimInArticleAddress(article.id, claimId)} lang={article.language} dir="auto">
          {statement}
        </Link>
      </p>
      <p className="small quiet">{joined(about, ", ")}</p>
      <DifferenceList differences={differences} />
      {children}
    </li>
  );
}

const othersOf = (claims: number): string => (claims === 2 ? "1 other claim" : `${claims - 1} other claims`);
