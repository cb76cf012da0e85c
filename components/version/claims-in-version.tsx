import { RatingName } from "#components/rating/rating-name.tsx";
import { InParts } from "#components/ui/in-parts.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import { type Claim, drawingOf } from "#domain/claim.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { claimMarkId } from "./marked-text.tsx";
import { OUTCOMES } from "./outcomes.ts";

/** Claims that are rendered together. */
const PART_SIZE = 200;

/** The claims of an old version in the order of its text. Their current state is in the workspace. */
export function ClaimsInVersion({ claims, scale }: { claims: Claim[]; scale: Rating[] }) {
  return (
    <section className="outcomes">
      <h2>
        {claims.length} {claims.length === 1 ? "claim" : "claims"} as they were
      </h2>
      {claims.length === 0 && <p className="quiet">No claim was marked in this version.</p>}
      <ol>
        <InParts items={claims} size={PART_SIZE}>
          {(part, start) =>
            part.map((claim, index) => (
              <ClaimInVersion key={claim.id} claim={claim} number={start + index + 1} scale={scale} />
            ))
          }
        </InParts>
      </ol>
    </section>
  );
}

function ClaimInVersion({ claim, number, scale }: { claim: Claim; number: number; scale: Rating[] }) {
  const { id, articleId, anchor } = claim;
  const rating = drawingOf(claim);
  return (
    <li id={`claim-${id}`} tabIndex={-1} className={rating ? `r-${rating}` : undefined}>
      <p className="words">
        <span className="num quiet">{number}</span> <q dir="auto">{anchor.exact}</q>
      </p>
      <p className="small places">
        <RatingName rating={rating} scale={scale} />
        <span className="quiet">{OUTCOMES[anchor.struckOut ? "struck" : anchor.state].label}</span>
        {anchor.passage && <a href={`#${claimMarkId(id)}`}>In the text</a>}
        <Link href={claimInArticleAddress(articleId, id)}>As it is now</Link>
      </p>
    </li>
  );
}
