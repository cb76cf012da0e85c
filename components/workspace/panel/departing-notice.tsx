import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { SimilarClaims } from "#domain/cluster.ts";

/** Warns that the rating departs from a ruling on a claim that says the same. Nothing where it does not. */
export function DepartingNotice({ rating, similar }: { rating: string | null; similar: SimilarClaims | null }) {
  const { scale } = useWorkspaceView();
  const other = similar?.claims.find(
    (one) => one.relation === "cluster" && one.standing === "ruled" && one.ruling && one.ruling.rating !== rating,
  );
  if (rating === null || !other?.ruling) return null;
  const { article, claimId, ruling } = other;
  return (
    <div className="notice" role="note">
      <p>
        <strong>This departs from a ruling.</strong> The same claim in{" "}
        <Link href={claimInArticleAddress(article.id, claimId)} lang={article.language}>
          <bdi>{article.title}</bdi>
        </Link>{" "}
        was ruled <RatingName rating={ruling.rating} scale={scale} /> on <Day at={ruling.ruledAt} />. You can submit
        your verdict all the same.
      </p>
    </div>
  );
}
