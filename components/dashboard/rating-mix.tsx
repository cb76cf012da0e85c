import { RatingName } from "#components/rating/rating-name.tsx";
import { Link } from "#components/ui/link.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { claimsAddress } from "#domain/claim-filter.ts";
import { type Dashboard, ratingGist } from "#domain/dashboard.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { FigureCsv } from "./figure-csv.tsx";

/** Rulings by rating: the bars are the rows of a table. */
export function RatingMix({ dashboard, scale }: { dashboard: Dashboard; scale: Rating[] }) {
  const { ratings, ruled, filter } = dashboard;
  const most = Math.max(1, ...ratings.map(({ claims }) => claims));
  return (
    <section aria-labelledby="rating-mix">
      <h2 id="rating-mix">{ruled === 0 ? "No rulings yet" : ratingGist(ratings, scale)}</h2>
      <p className="quiet">
        {ruled === 0
          ? "Rulings will be counted here by rating."
          : `Rulings by rating, ${ruled.toLocaleString("en")} ${ruled === 1 ? "claim" : "claims"}`}
      </p>
      {ruled > 0 && (
        <>
          <table className="rating-mix">
            <TableHead columns={["Rating", "Share", "Claims"]} isHidden />
            <tbody>
              {ratings.map(({ rating, claims }) => (
                <tr key={rating} className={`r-${rating}`}>
                  <th scope="row">
                    <RatingName rating={rating} scale={scale} />
                  </th>
                  <td>
                    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(claims / most) * 100} height="1" />
                    </svg>
                    <span className="visually-hidden">{Math.round((claims / ruled) * 100)}%</span>
                  </td>
                  <td className="num">
                    {claims === 0 ? (
                      <span className="quiet">0</span>
                    ) : (
                      <Link href={claimsAddress({ ...filter, standing: "ruled", rating })}>
                        {claims.toLocaleString("en")}
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <FigureCsv figure="ratings" filter={filter} of="rulings by rating" />
        </>
      )}
    </section>
  );
}
