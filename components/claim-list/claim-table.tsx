import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { TickCell } from "#components/ui/tick-cell.tsx";
import { TickHead } from "#components/ui/tick-head.tsx";
import { claimAddress, claimInArticleAddress } from "#domain/addresses.ts";
import { claimsAddress, type ListedClaim } from "#domain/claim-filter.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { STANDING_LABELS } from "#domain/standing.ts";
import { valueOfClaim } from "./claim-value.ts";

/** Claims, one a row; each opens in its article. On a narrow page the other columns move below the claim. */
export function ClaimTable({ claims, scale }: { claims: ListedClaim[]; scale: Rating[] }) {
  return (
    <table className="claim-table">
      <TableHead columns={["Claim", ["Article", "wide-cell"], "Standing", ["Marked", "wide-cell"]]}>
        <TickHead label="Select all claims on this page" />
      </TableHead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} scale={scale} />
        ))}
      </tbody>
    </table>
  );
}

function ClaimRow({ claim, scale }: { claim: ListedClaim; scale: Rating[] }) {
  const { id, article, statement, quote, isLost, standing, rating, createdAt } = claim;
  const words = quote.replace(/\s+/g, " ").trim();
  return (
    <tr className={rating ? `r-${rating}` : undefined}>
      <TickCell value={valueOfClaim({ id, articleId: article.id })} label={`Select ${statement}`} />
      <th scope="row">
        <Link
          className="clamped statement"
          href={claimInArticleAddress(article.id, id)}
          lang={article.language}
          dir="auto"
        >
          {statement}
        </Link>
        {words !== statement && (
          <q className="quote clamped" lang={article.language} dir="auto">
            {words}
          </q>
        )}
        {isLost && <span className="row-note">No longer in the article</span>}
        <Link className="row-note" href={claimAddress(id)}>
          Verdicts and history
          <span className="visually-hidden"> of: {statement}</span>
        </Link>
        <span className="narrow-line">
          <Origin article={article} />
          <Day at={createdAt} />
        </span>
      </th>
      <td className="wide-cell">
        <Origin article={article} />
      </td>
      <td className="standing">
        {rating && <RatingName rating={rating} scale={scale} />}
        {!(rating && standing === "ruled") && <span>{STANDING_LABELS[standing]}</span>}
      </td>
      <td className="wide-cell date">
        <Day at={createdAt} />
      </td>
    </tr>
  );
}

/** The article a claim is in, with a link to all its claims. */
function Origin({ article: { id, title, outlet, language } }: Pick<ListedClaim, "article">) {
  return (
    <span className="origin">
      <Link className="clamped" href={claimsAddress({ article: id })} lang={language} dir="auto">
        {title}
      </Link>
      {outlet && <bdi className="quiet clamped">{outlet}</bdi>}
    </span>
  );
}
