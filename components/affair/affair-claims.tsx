import { RatingName } from "#components/rating/rating-name.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { ListedClaim } from "#domain/claim-filter.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { STANDING_LABELS } from "#domain/standing.ts";

type AffairClaimsProps = {
  id: string;
  title: string;
  claims: ListedClaim[];
  total: number;
  /** The list of all of them. */
  href: string;
  scale: Rating[];
};

/** Claims that are shown of a section. */
const MAX_SHOWN = 6;

/** Some claims of an affair, with the way to the others; nothing where there are none. */
export function AffairClaims({ id, title, claims, total, href, scale }: AffairClaimsProps) {
  if (total === 0) return null;
  return (
    <section className="affair-section" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="num quiet">{total.toLocaleString("en")}</span>
      </h2>
      <ul className="divided">
        {claims.slice(0, MAX_SHOWN).map(({ id: claimId, statement, article, standing, rating }) => (
          <li key={claimId} className="affair-claim">
            <Link
              className="clamped serif"
              href={claimInArticleAddress(article.id, claimId)}
              lang={article.language}
              dir="auto"
            >
              {statement}
            </Link>
            <span className="quiet small">
              {rating ? <RatingName rating={rating} scale={scale} /> : STANDING_LABELS[standing]}
              {" · "}
              <bdi lang={article.language}>{article.outlet ?? article.title}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {total > MAX_SHOWN && (
        <Link className="small" href={href}>
          Show all {total.toLocaleString("en")}
          <span className="visually-hidden"> of {title.toLowerCase()}</span>
        </Link>
      )}
    </section>
  );
}
