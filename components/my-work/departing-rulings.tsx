import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { DepartingRuling } from "#domain/my-work.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** Rulings of the last weeks that depart from the viewer's verdicts, each with its reason. */
export function DepartingRulings({ rulings, scale }: { rulings: DepartingRuling[]; scale: Rating[] }) {
  if (rulings.length === 0) return null;
  return (
    <section className="work-group" aria-labelledby="ruled-otherwise">
      <h2 id="ruled-otherwise">
        Rulings that differ from yours <span className="num">{rulings.length}</span>
      </h2>
      <ul>
        {rulings.map(({ claim, article, myRating, rating, summary, reason, ruledBy, ruledAt }) => (
          <li key={claim.id} className="work-ruling">
            <Link href={claimInArticleAddress(article.id, claim.id)} dir="auto">
              {claim.statement}
            </Link>
            <p className="work-ratings">
              <span>
                <span className="quiet">You:</span> <RatingName rating={myRating} scale={scale} />
              </span>
              <span>
                <span className="quiet">Ruling:</span> <RatingName rating={rating} scale={scale} />
              </span>
            </p>
            <p dir="auto">{summary}</p>
            {reason && (
              <p className="work-note" dir="auto">
                Reason: {reason}
              </p>
            )}
            <p className="quiet small">
              <bdi>{ruledBy.name}</bdi>, <Day at={ruledAt} />, in <bdi>{article.title}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
