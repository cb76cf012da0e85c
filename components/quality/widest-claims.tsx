import { ClaimInArticleLink } from "#components/dashboard/claim-in-article-link.tsx";
import type { SpreadClaim } from "#domain/quality/quality.ts";

/** The claims on which verdicts are furthest apart. */
export function WidestClaims({ claims }: { claims: SpreadClaim[] }) {
  return (
    <section aria-labelledby="widest">
      <h2 id="widest">Claims with the widest spread</h2>
      <p className="quiet">Steps of the scale between the highest and the lowest verdict</p>
      {claims.length === 0 ? (
        <p className="quiet">No verdicts that you may know differ in value.</p>
      ) : (
        <ol className="divided widest-claims">
          {claims.map(({ spread, claim, article }) => (
            <li key={claim.id}>
              <strong className="num">{spread}</strong>
              <div>
                <ClaimInArticleLink claim={claim} article={article} />
                <p className="quiet latest-by clamped">
                  in <bdi lang={article.language}>{article.title}</bdi>
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
