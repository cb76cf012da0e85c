import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimAddress } from "#domain/addresses.ts";
import type { SimilarRuling } from "#domain/adjudication/case.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** Rulings on similar statements: by the same claimant, or in similar words. */
export function SimilarRulings({ similar, scale }: { similar: SimilarRuling[]; scale: Rating[] }) {
  return (
    <section className="similar" aria-label="Similar rulings">
      <h2>How similar statements were ruled</h2>
      {similar.length === 0 ? (
        <p className="quiet">No statement by the same person or in similar words has been ruled on yet.</p>
      ) : (
        <ol className="divided">
          {similar.map(({ claimId, statement, claimant, article, rating, ruledAt, isSameClaimant }) => (
            <li key={claimId}>
              <RatingName rating={rating} scale={scale} />
              <p className="serif">
                <Link href={claimAddress(claimId)} lang={article.language} dir="auto">
                  {statement}
                </Link>
              </p>
              <p className="small quiet">
                {claimant && (
                  <>
                    {isSameClaimant && "Also said by "}
                    <bdi>{claimant}</bdi>
                    {", in "}
                  </>
                )}
                <bdi lang={article.language}>{article.title}</bdi>, ruled <Day at={ruledAt} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
