import { ClaimInArticleLink } from "#components/dashboard/claim-in-article-link.tsx";
import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { clusterAddress, type RulingAgainstPrecedent } from "#domain/cluster.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** Rulings on claims that say the same as one that was ruled otherwise before, with their reasons. */
export function RulingsAgainstPrecedents({ rulings, scale }: { rulings: RulingAgainstPrecedent[]; scale: Rating[] }) {
  return (
    <section className="whole" aria-labelledby="against-precedents">
      <h2 id="against-precedents">Rulings that depart from a precedent</h2>
      <p className="quiet">The latest rulings on claims that say the same as one that was ruled otherwise before</p>
      {rulings.length === 0 ? (
        <p className="quiet">No ruling departs from an earlier one on the same claim.</p>
      ) : (
        <ol className="divided">
          {rulings.map(({ claim, clusterId, article, rating, precedents, reason, ruledAt }) => (
            <li key={claim.id} className="similar-claim">
              <ClaimInArticleLink claim={claim} article={article} />
              <p className="small">
                <RatingName rating={rating} scale={scale} />, <Day at={ruledAt} />; an earlier ruling:{" "}
                {precedents.map((key) => (
                  <span key={key}>
                    <RatingName rating={key} scale={scale} />{" "}
                  </span>
                ))}
                <Link href={clusterAddress(clusterId)}>All claims that say the same</Link>
              </p>
              {reason && (
                <p className="small quiet" dir="auto">
                  Reason: {reason}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
