import { RatingName } from "#components/rating/rating-name.tsx";
import { Moment } from "#components/ui/date.tsx";
import { CLAIM_TYPES, type Claim, shownRating } from "#domain/claim.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { STANDING_LABELS } from "#domain/standing.ts";

/** The standing and the details of a claim. */
export function ClaimFacts({ claim, scale }: { claim: Claim; scale: Rating[] }) {
  const { standing, type, tags, createdBy, createdAt, withdrawnAt } = claim;
  const rating = shownRating({ ...claim, myVerdict: null });
  return (
    <dl className="facts">
      <div>
        <dt>Standing</dt>
        <dd>
          {withdrawnAt ? "Withdrawn" : STANDING_LABELS[standing.state]}
          {standing.state === "open" && !claim.blind && `, ${standing.missing} missing`}
        </dd>
      </div>
      {rating && (
        <div>
          <dt>Rating</dt>
          <dd>
            <RatingName rating={rating} scale={scale} />
          </dd>
        </div>
      )}
      {type && (
        <div>
          <dt>Type</dt>
          <dd>{CLAIM_TYPES[type]}</dd>
        </div>
      )}
      {tags.length > 0 && (
        <div>
          <dt>Tags</dt>
          <dd>{tags.join(", ")}</dd>
        </div>
      )}
      <div>
        <dt>Marked</dt>
        <dd>
          <bdi>{createdBy.name}</bdi>, <Moment at={createdAt} />
        </dd>
      </div>
    </dl>
  );
}
