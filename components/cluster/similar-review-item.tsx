import { Link } from "#components/ui/link.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import type { SimilarReview } from "#domain/cluster.ts";
import { DifferenceList } from "./difference-list.tsx";

/** A review of a similar claim by another newsroom, with its rating in their own words. */
export function SimilarReviewItem({ review }: { review: SimilarReview }) {
  const { statement, claimant, publisher, ratingLabel, reviewedAt, url, language, differences } = review;
  const words = (
    <span lang={language ?? undefined} dir="auto">
      {statement}
    </span>
  );
  return (
    <li className="similar-claim">
      <span lang={language ?? undefined}>{ratingLabel ?? "No rating"}</span>
      <p className="serif">
        {url ? (
          <Link href={url} rel="noreferrer">
            {words}
          </Link>
        ) : (
          words
        )}
      </p>
      <p className="small quiet">
        {claimant && (
          <>
            <bdi>{claimant}</bdi>,{" "}
          </>
        )}
        reviewed by <bdi>{publisher ?? "another newsroom"}</bdi>
        {reviewedAt && (
          <>
            , <PartialDate at={reviewedAt} />
          </>
        )}
      </p>
      <DifferenceList differences={differences} />
    </li>
  );
}
