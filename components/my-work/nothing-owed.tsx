import { Actions } from "#components/ui/actions.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { OfferedClaim } from "#domain/my-work.ts";

/** What someone without open work reads, and claims that they can judge. */
export function NothingOwed({ offered }: { offered: OfferedClaim[] }) {
  return (
    <>
      <div className="empty">
        <h2>Nothing waiting for you</h2>
        <p>
          {offered.length > 0
            ? "Nothing is assigned to you. These claims still need verdicts, oldest first."
            : "Work assigned to you appears here, along with your drafts, verdicts to confirm and questions for you."}
        </p>
        {offered.length === 0 && (
          <Actions>
            <ButtonLink href="/articles">All articles</ButtonLink>
          </Actions>
        )}
      </div>
      {offered.length > 0 && (
        <section className="work-group" aria-labelledby="open-claims">
          <h2 id="open-claims">Claims you can judge</h2>
          <ul>
            {offered.map(({ id, statement, article }) => (
              <li key={id} className="work-row">
                <span className="work-kind">Give a verdict</span>
                <div className="work-what">
                  <Link href={claimInArticleAddress(article.id, id)} dir="auto">
                    {statement}
                  </Link>
                  <p className="quiet small">
                    <bdi>{article.title}</bdi>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
