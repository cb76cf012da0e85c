import { Link } from "#components/ui/link.tsx";
import { clusterAddress, RELATIONS, type Relation, type SimilarClaims } from "#domain/cluster.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { SimilarClaimItem } from "./similar-claim-item.tsx";
import { SimilarReviewItem } from "./similar-review-item.tsx";

const HEADINGS: Record<Relation, string> = {
  cluster: "Says the same",
  similar: "Similar",
  claimant: "Same person, same topic",
};

/** How the same claim and similar ones were ruled, and what differs in their words. */
export function Precedents({ similar, scale }: { similar: SimilarClaims; scale: Rating[] }) {
  const { cluster, claims, reviews } = similar;
  return (
    <section className="similar" aria-label="Precedents">
      <h2>
        Precedents
        {cluster && <Link href={clusterAddress(cluster.id)}>All claims that say the same</Link>}
      </h2>
      {claims.length + reviews.length === 0 && (
        <p className="quiet">No claim in similar words, and none of the same person on the same topic, was found.</p>
      )}
      {RELATIONS.map((relation) => {
        const listed = claims.filter((one) => one.relation === relation);
        return (
          listed.length > 0 && (
            <div key={relation}>
              <h3>{HEADINGS[relation]}</h3>
              <ol className="divided">
                {listed.map((one) => (
                  <SimilarClaimItem key={one.claimId} similar={one} scale={scale} />
                ))}
              </ol>
            </div>
          )
        );
      })}
      {reviews.length > 0 && (
        <div>
          <h3>Reviewed by other newsrooms</h3>
          <ol className="divided">
            {reviews.map((review) => (
              <SimilarReviewItem key={review.id} review={review} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
