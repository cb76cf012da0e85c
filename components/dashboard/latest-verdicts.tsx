import { RatingName } from "#components/rating/rating-name.tsx";
import { Moment } from "#components/ui/date.tsx";
import type { Dashboard } from "#domain/dashboard.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { ClaimInArticleLink } from "./claim-in-article-link.tsx";
import { FigureCsv } from "./figure-csv.tsx";

/** The verdicts submitted last, of those the viewer may see. */
export function LatestVerdicts({ dashboard: { verdicts, filter }, scale }: { dashboard: Dashboard; scale: Rating[] }) {
  return (
    <section className="latest-verdicts" aria-labelledby="latest-verdicts">
      <h2 id="latest-verdicts">Latest verdicts</h2>
      {verdicts.length === 0 ? (
        <p className="quiet">
          None that you can see yet. Other reviewers’ verdicts on a claim appear once you have given yours.
        </p>
      ) : (
        <>
          <p className="quiet">The latest {verdicts.length === 1 ? "one" : verdicts.length} you can see</p>
          <ol>
            {verdicts.map(({ id, rating, reviewer, submittedAt, claim, article }) => (
              <li key={id} className="latest-verdict">
                <RatingName rating={rating} scale={scale} />
                <div>
                  <ClaimInArticleLink claim={claim} article={article} />
                  <p className="quiet latest-by clamped">
                    <bdi>{reviewer.name}</bdi>, <Moment at={submittedAt} />, in <bdi>{article.title}</bdi>
                  </p>
                </div>
              </li>
            ))}
          </ol>
          <FigureCsv figure="verdicts" filter={filter} of="latest verdicts" />
        </>
      )}
    </section>
  );
}
