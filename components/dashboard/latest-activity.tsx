import { RatingName } from "#components/rating/rating-name.tsx";
import { Moment } from "#components/ui/date.tsx";
import { ACTIVITIES, type Activity } from "#domain/activity.ts";
import type { Dashboard } from "#domain/dashboard.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { ClaimInArticleLink } from "./claim-in-article-link.tsx";
import { FigureCsv } from "./figure-csv.tsx";

/** What happened last to the claims, as far as the viewer may know of it. */
export function LatestActivity({ dashboard: { activity, filter }, scale }: { dashboard: Dashboard; scale: Rating[] }) {
  if (activity.length === 0) return null;
  return (
    <section className="latest-activity" aria-labelledby="latest-activity">
      <h2 id="latest-activity">Latest activity</h2>
      <p className="quiet">
        Claims that were marked, judged, ruled on, published and corrected, as far as you can see them
      </p>
      <ol>
        {activity.map((one) => (
          <ActivityRow key={`${one.kind} ${one.claim.id} ${one.at}`} activity={one} scale={scale} />
        ))}
      </ol>
      <FigureCsv figure="activity" filter={filter} of="latest activity" />
    </section>
  );
}

function ActivityRow({ activity, scale }: { activity: Activity; scale: Rating[] }) {
  const { kind, at, person, rating, claim, article } = activity;
  return (
    <li className="latest-row">
      {rating === null ? <span className="quiet">New claim</span> : <RatingName rating={rating} scale={scale} />}
      <div>
        <ClaimInArticleLink claim={claim} article={article} />
        <p className="quiet latest-by clamped">
          {ACTIVITIES[kind]}
          {person && (
            <>
              {" by "}
              <bdi>{person.name}</bdi>
            </>
          )}
          , <Moment at={at} />, in <bdi>{article.title}</bdi>
        </p>
      </div>
    </li>
  );
}
