import type { ReactNode } from "react";
import { RatingName } from "#components/rating/rating-name.tsx";
import { Moment } from "#components/ui/date.tsx";
import { CLAIM_TYPES, type Claim, shownRating } from "#domain/claim.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { STANDING_LABELS } from "#domain/standing.ts";

export function ClaimFacts({ claim, scale }: { claim: Claim; scale: Rating[] }) {
  const { standing, type, tags, createdBy, createdAt, withdrawnAt } = claim;
  const rating = shownRating({ ...claim, myVerdict: null });
  return (
    <dl className="facts">
      <Fact name="Standing">
        {withdrawnAt ? "Withdrawn" : STANDING_LABELS[standing.state]}
        {standing.state === "open" && !claim.blind && `, ${standing.missing} missing`}
      </Fact>
      <Fact name="Rating">{rating && <RatingName rating={rating} scale={scale} />}</Fact>
      <Fact name="Type">{type && CLAIM_TYPES[type]}</Fact>
      <Fact name="Tags">{tags.join(", ")}</Fact>
      <Fact name="Marked">
        <bdi>{createdBy.name}</bdi>, <Moment at={createdAt} />
      </Fact>
    </dl>
  );
}

/** Nothing where there is no value. */
const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children && (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
