import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";

type ClaimInArticleLinkProps = {
  claim: { id: string; statement: string };
  article: { id: string; language: string };
};

/** The statement of a claim in a list of the dashboard, leading to the claim in its article. */
export function ClaimInArticleLink({ claim, article }: ClaimInArticleLinkProps) {
  return (
    <Link
      className="latest-claim clamped"
      href={claimInArticleAddress(article.id, claim.id)}
      lang={article.language}
      dir="auto"
    >
      {claim.statement}
    </Link>
  );
}
