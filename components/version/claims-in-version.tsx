import { RatingName } from "#components/rating/rating-name.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import { type Claim, shownRating } from "#domain/claim.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { claimMarkId } from "./marked-text.tsx";
import { OUTCOMES } from "./outcomes.ts";

/** The claims of an old version in the order of its text. Their current state is in the workspace. */
export function ClaimsInVersion({ claims, scale }: { claims: Claim[]; scale: Rating[] }) {
  return (
    <section className="outcomes">
      <h2>
        {claims.length} {claims.length === 1 ? "claim" : "claims"} as they stood
      </h2>
      {claims.length === 0 && <p className="quiet">No claim was marked in this version.</p>}
      <ol>
        {claims.map(({ id, articleId, anchor, ...claim }, index) => (
          <li key={id} id={`claim-${id}`} tabIndex={-1} className={ratingClass({ ...claim })}>
            <p className="words">
              <span className="num quiet">{index + 1}</span> <q dir="auto">{anchor.exact}</q>
            </p>
            <p className="small places">
              <RatingName rating={shownRating(claim)} scale={scale} />
              <span className="quiet">{OUTCOMES[anchor.struckOut ? "struck" : anchor.state].label}</span>
              {anchor.passage && <a href={`#${claimMarkId(id)}`}>In the text</a>}
              <Link href={claimInArticleAddress(articleId, id)}>As it stands now</Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const ratingClass = (claim: Parameters<typeof shownRating>[0]) => {
  const rating = shownRating(claim);
  return rating ? `r-${rating}` : undefined;
};
